/** While a plan is written: bodies of a clause, indicators, numbers of boxes; by their words or the initials of their pinyin. */
import * as vscode from 'vscode';
import { describeAgency, describeIndicator, matcherOf, type Offer, type Offers, offersAt } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { FolderBodies } from '../folderBodies';
import { words } from '../language';
import { toMarkdown } from '../markdown';
import type { Services } from '../services';
import { snippetsAt } from './snippets';

/** Behind these bodies are offered, in a clause; behind the last one boxes. */
const TRIGGERS = ['：', ':', '、', '，', ',', '；', '栏'];

const KINDS: Readonly<Record<Offer['kind'], vscode.CompletionItemKind>> = {
  agency: vscode.CompletionItemKind.Class,
  indicator: vscode.CompletionItemKind.Property,
  box: vscode.CompletionItemKind.Reference,
};

class OfferItem extends vscode.CompletionItem {
  constructor(
    readonly offer: Offer,
    readonly document: vscode.TextDocument,
  ) {
    super({ label: offer.words, description: offer.detail }, KINDS[offer.kind]);
    this.insertText = offer.words;
  }
}

function itemsOf({ offers, typed, whole }: Offers, document: vscode.TextDocument): vscode.CompletionItem[] {
  const query = document.getText(toRange(document, typed));
  const match = matcherOf(query);
  const range = { inserting: toRange(document, typed), replacing: toRange(document, whole) };
  return offers
    .filter(({ words: name }) => match(name) !== null)
    .map((offer, place) => {
      const item = new OfferItem(offer, document);
      item.range = range;
      // The editor would not find what has these initials: to it all of them are what is typed, in our order.
      item.filterText = query === '' ? offer.words : query;
      item.sortText = String(place).padStart(5, '0');
      return item;
    });
}

export function registerCompletion(services: Services): vscode.Disposable {
  const { documents, analyses, index, telling } = services;
  const bodies = new FolderBodies(index);
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position, _token, { triggerKind }) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
      const reading = analyses.of(document);
      const found = offersAt(reading, document.offsetAt(position), {
        dictionary: reading.dictionary,
        words: words(),
        others: () => bodies.besides(document),
        isAsked,
      });
      const snippets = isAsked ? snippetsAt(document, position) : [];
      const items = [...(found ? itemsOf(found, document) : []), ...snippets];
      // Asked anew at every character: what has these initials only we know.
      return items.length > 0 ? new vscode.CompletionList(items, found !== null) : undefined;
    },
    resolveCompletionItem(item) {
      if (item instanceof OfferItem) {
        const { offer, document } = item;
        const reading = analyses.of(document);
        const indicator = reading.analysis.indicators.find(({ name }) => name === offer.words);
        const told =
          offer.kind === 'agency'
            ? describeAgency(offer.words, telling(document, reading))
            : offer.kind === 'indicator' && indicator
              ? describeIndicator(indicator, telling(document, reading))
              : undefined;
        if (told !== undefined) {
          item.documentation = toMarkdown(told);
        }
      }
      return item;
    },
  };
  return vscode.Disposable.from(
    bodies,
    vscode.languages.registerCompletionItemProvider(SELECTOR, provider, ...TRIGGERS),
  );
}

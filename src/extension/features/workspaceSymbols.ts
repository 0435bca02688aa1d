/** `#` in Quick Open: the tasks, indicators, agencies and sections of every document of the folder. */
import * as vscode from 'vscode';
import { type Digest, headingOf, matcherOf, type Span } from '../../core/index';
import { patiently, rangeIn } from '../index/asking';
import { words } from '../language';
import type { Services } from '../services';

interface Thing {
  readonly name: string;
  /** Other names of the same, by which it is found too. */
  readonly others?: readonly string[];
  readonly kind: vscode.SymbolKind;
  /** What it stands in, or what is said of it. */
  readonly container: string;
  readonly span: Span;
}

/** Nobody reads more; whoever looks for something types on. */
const MOST = 500;

function* thingsOf(digest: Digest): Iterable<Thing> {
  const { sections, tasks, indicators, document } = digest;
  const title = document.title ?? '';
  const nameOf = (section: number | null): string => (section === null ? title : (sections[section]?.title ?? title));
  const { Event, Package, Property, String: Text } = vscode.SymbolKind;
  for (const task of tasks) {
    yield { name: headingOf(task), kind: Event, container: nameOf(task.section), span: task.titleSpan };
  }
  const starts = new Set(tasks.map(({ start }) => start));
  for (const section of sections) {
    if (!starts.has(section.heading.start)) {
      const kind = section.kind === 'box' ? Package : Text;
      yield { name: headingOf(section), kind, container: nameOf(section.parent), span: section.heading };
    }
  }
  for (const indicator of indicators) {
    yield { name: indicator.name, kind: Property, container: title, span: indicator };
  }
  yield* agenciesOf(digest, title);
}

/** Each body once, where it first bears something, else where it is first named. */
function agenciesOf({ agencies }: Digest, container: string): Iterable<Thing> {
  const bodies = new Map<string, { names: Set<string>; span: Span; bears: boolean }>();
  for (const agency of agencies) {
    const bears = agency.role !== 'mention';
    const body = bodies.get(agency.canonical);
    if (!body) {
      bodies.set(agency.canonical, { names: new Set([agency.name]), span: agency, bears });
      continue;
    }
    body.names.add(agency.name);
    if (bears && !body.bears) {
      Object.assign(body, { span: agency, bears });
    }
  }
  const kind = vscode.SymbolKind.Class;
  return [...bodies].map(([name, { names, span }]) => ({ name, others: [...names], kind, container, span }));
}

/** What is shown of a thing that the query meets. The editor keeps only what holds the letters of the query: they are in it. */
function labelOf({ name, others = [] }: Thing, query: string, match: ReturnType<typeof matcherOf>): string | null {
  const found = [name, ...others].find((one) => match(one) !== null);
  if (found === undefined) {
    return null;
  }
  const { comma } = words();
  const extra = [...(found === name ? [] : [found]), ...(match(found) === 'initials' ? [query.toLowerCase()] : [])];
  return extra.length === 0 ? name : `${name} (${extra.join(comma)})`;
}

export function registerWorkspaceSymbols({ index }: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const match = matcherOf(query);
      const symbols: vscode.SymbolInformation[] = [];
      if (query.trim() === '') {
        return symbols;
      }
      await patiently(index.ready(), token);
      for (const { uri, digest } of token.isCancellationRequested ? [] : index.documents()) {
        for (const thing of thingsOf(digest)) {
          const label = labelOf(thing, query, match);
          if (label !== null) {
            const location = new vscode.Location(uri, rangeIn(digest, thing.span));
            symbols.push(new vscode.SymbolInformation(label, thing.kind, thing.container, location));
          }
          if (symbols.length === MOST) {
            return symbols;
          }
        }
      }
      return symbols;
    },
  });
}

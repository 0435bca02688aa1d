/** Readings of the documents around a plan: of an open one the editor's, of another its file, read once for each content. */
import type * as vscode from 'vscode';
import { analyze, type Dictionary, type RelatedDocument } from '../../core/index';
import type { Analyses } from '../analyses';
import { openDocument } from '../convert';
import type { Dictionaries } from '../dictionaries';
import { nameOf } from '../fileNames';
import { textOf } from '../index/asking';
import { formatOfFile } from '../index/listing';

interface Known {
  readonly dictionary: Dictionary;
  readonly document: RelatedDocument;
}

export class RelatedReader {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly analyses: Analyses,
    private readonly dictionaries: Dictionaries,
  ) {}

  /** A document that is open in the editor, as it stands there. */
  ofOpen(document: vscode.TextDocument): RelatedDocument {
    const reading = this.analyses.of(document);
    return { uri: document.uri.toString(), name: nameOf(document.uri), text: reading.text, reading };
  }

  /** A document of the folder; `null` where there is no such file, or it is empty. */
  async ofFile(uri: vscode.Uri): Promise<RelatedDocument | null> {
    const open = openDocument(uri);
    if (open) {
      return this.ofOpen(open);
    }
    const [text, dictionary] = [await textOf(uri), await this.dictionaries.ofFile(uri)];
    return text === '' ? null : this.ofText(uri, text, dictionary);
  }

  /** A text that stands for a document, under the address that shows it. */
  ofText(uri: vscode.Uri, text: string, dictionary: Dictionary): RelatedDocument {
    const key = uri.toString();
    const known = this.#known.get(key);
    if (known?.document.text === text && known.dictionary === dictionary) {
      return known.document;
    }
    const analysis = analyze(text, { format: formatOfFile(uri), dictionary });
    const document = { uri: key, name: nameOf(uri), text, reading: { text, analysis, dictionary } };
    this.#known.set(key, { dictionary, document });
    return document;
  }

  /** Keeps the readings of these and no others. */
  keep(uris: ReadonlySet<string>): void {
    for (const key of this.#known.keys()) {
      if (!uris.has(key)) {
        this.#known.delete(key);
      }
    }
  }
}

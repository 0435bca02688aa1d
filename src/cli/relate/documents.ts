/** The documents of a command that relates them: read at once, with the dictionary of their folder. */
import { analyze, type Dictionary, type Reading } from '../../core/index';
import { settingsFor } from '../check/settings';
import { CommandError } from '../commandError';
import { formatByName, readBytes, readSource, STANDARD_INPUT } from '../read';
import { UnreadableError } from '../unreadable';

/** The largest file that is read, in bytes: relations are for documents that people read. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface Document extends Reading {
  readonly file: string;
  readonly dictionary: Dictionary;
}

/** The documents in the files. Throws {@link CommandError}: without one of them the others say nothing. */
export function readDocuments(files: readonly string[]): readonly Document[] {
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new CommandError('standard input can be one document only / 标准输入只能是一个文件');
  }
  return files.map(readDocument);
}

function readDocument(file: string): Document {
  try {
    const { text, format } = readSource(readBytes(file, MOST_BYTES), formatByName(file));
    const { options, troubles } = settingsFor(file);
    for (const trouble of troubles) process.stderr.write(`policy-plan: ${trouble}\n`);
    const { dictionary } = options;
    return { file, text, dictionary, analysis: analyze(text, { format, dictionary }) };
  } catch (error) {
    if (error instanceof UnreadableError) throw new CommandError(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}

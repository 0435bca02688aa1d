import type { Source } from '../read';

/**
 * What a command does with each document. It runs in a worker; commands that want many documents at once (sums,
 * comparisons) put together what `tell` gives them of each.
 */
export interface Job<Kept = unknown, Told = unknown, Options = unknown> {
  /** What the document says: by its text, encoding and format alone, and plain JSON, so that a cache can keep it. */
  read(source: Source): Kept;
  /** What the command is to get of it: anything that can be cloned. */
  tell(kept: Kept, file: string, options: Options): Told;
}

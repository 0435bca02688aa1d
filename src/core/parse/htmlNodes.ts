/** The only file that knows parse5 by more than its types: what ships loads it when the first HTML is read. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The nodes of a document or a fragment, with their places in the source. */
export const nodesOf = (html: string): Tree.ChildNode[] =>
  parseFragment(html, { sourceCodeLocationInfo: true }).childNodes;

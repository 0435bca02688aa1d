// The floor of the start: what readers of Markdown load.
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** @param {string} text */
export const read = (text) => processor.parse(text);

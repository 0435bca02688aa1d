/** Markdown is read in stretches, and mostly by its lines: what comes out is what remark says of the whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findIslands } from '../../src/core/parse/markdown/islands';
import { SWITCHED_OFF } from '../../src/core/parse/markdown/remark';
import { goldDocuments, samples } from './documents';

/** Where something stands, without the white space that ends it. */
const place = (text: string, { start, end }: { start: number; end: number }): string =>
  `${start}–${start + text.slice(start, end).trimEnd().length}`;

const seen = (text: string): string[] =>
  findIslands(text).islands.map((island) => {
    const at = `${island.kind} ${place(text, island)}`;
    if (island.kind === 'heading') return `${at} ${island.depth}`;
    if (island.kind !== 'table') return at;
    return `${at}${island.rows.map((row) => `\n${place(text, row)}: ${row.cells.map((cell) => wordsIn(text, cell)).join('¦')}`).join('')}`;
  });

const wordsIn = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end).trim();

const whole = [false, true].map((hasFrontMatter) =>
  unified()
    .use(remarkParse)
    .use(function () {
      const data = this.data() as Record<string, unknown[]>;
      data.micromarkExtensions = [gfmTable(), { disable: { null: SWITCHED_OFF } }];
      data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
      if (!hasFrontMatter) return;
      data.micromarkExtensions.push(frontmatter(['yaml', 'toml']));
      data.fromMarkdownExtensions.push(frontmatterFromMarkdown(['yaml', 'toml']));
    })
    .freeze(),
);

/** The same by remark, the text as a whole. */
function expected(text: string): string[] {
  // The extension for front matter keeps lists from beginning after a first line of dashes: only where there is any.
  const withFrontMatter = whole[1]!.parse(text);
  const root = /^(?:yaml|toml)$/u.test(withFrontMatter.children[0]?.type ?? '')
    ? withFrontMatter
    : whole[0]!.parse(text);
  const islands: string[] = [];
  const visit = (node: Nodes): void => {
    const span = { start: node.position!.start.offset!, end: node.position!.end.offset! };
    const at = place(text, span);
    if (node.type === 'heading') islands.push(`heading ${at} ${node.depth}`);
    else if (node.type === 'html') islands.push(`html ${at}`);
    else if (node.type === 'table') islands.push(`table ${at}${node.children.map((row) => rowOf(text, row)).join('')}`);
    else if ('children' in node && node.type !== 'paragraph') node.children.forEach(visit);
    else if (node.type !== 'paragraph') islands.push(`silent ${at}`);
  };
  visit(root);
  return islands;
}

/** A cell of remark's holds the pipe before it, the last one also the pipe after it, unless a backslash takes it away. */
function rowOf(text: string, row: Nodes & { children: Nodes[] }): string {
  const span = (node: Nodes): { start: number; end: number } => ({
    start: node.position!.start.offset!,
    end: node.position!.end.offset!,
  });
  const cells = row.children.map((cell) => {
    const words = wordsIn(text, span(cell)).replace(/^\|/u, '');
    return (/(?<!\\)(?:\\\\)*\|$/u.test(words) ? words.slice(0, -1) : words).trim();
  });
  return `\n${place(text, span(row))}: ${cells.join('¦')}`;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['headings of both kinds', '# 规划\n\n总则\n---\n\n正文\n## 目标 ##\n正文\n=\n'],
  ['headings in lists and quotations', '- # 一\n\n  ## 二\n\n> ### 三\n# 四\n'],
  ['a heading under an open list', '1. 推进节水\n# 目标\n2. 推进减排\n## 任务\n'],
  [
    'a table after a paragraph, another after a blank line',
    '表1\n| 指标 | 值 |\n|---|:-:|\n| 甲 | 1 |\n\n甲 | 乙\n-|-\n丙 | 丁\n戊\n\n己',
  ],
  ['a table with escapes, empty cells and one cell too few', '| a \\| b | c |  \n|---|---|\n|| d |\n| e\n| | |\n|\n'],
  ['no table: other numbers of cells', '| a | b |\n|---|\n| c |\n'],
  ['no table: in a list that goes on', '- 甲\n| a |\n|---|\n| b |\n'],
  ['a table that ends at a list', '| a |\n|---|\n| b |\n- c\n'],
  ['code over blank lines, with what looks like headings and tables', '```\n# 甲\n\n| a |\n|---|\n\n```\n\n# 乙\n'],
  ['code that nobody ends', '正文\n\n~~~\n甲\n\n乙\n\n# 丙\n'],
  ['code in a list ends with the list', '- ```\n  甲\n\n乙\n\n# 丙\n'],
  ['HTML up to a blank line', '<div>\n# 甲\n\n# 乙\n</div>\n'],
  ['HTML over blank lines', '<!-- 甲\n\n# 乙\n\n-->\n\n# 丙\n'],
  ['front matter', '---\ntitle: 规划\n\n# 无\n---\n# 甲\n'],
  ['no front matter: nobody ends it', '---\n- # 甲\n'],
  ['rules and lists of dashes', '***\n- - -\n1. * * *\n-\n  # 甲\n\n--\n'],
  ['line ends of all systems', '# 甲\r\n乙\r---\r\n\r\n| a |\r|-|\r\n| b |\r\n'],
  ['indented words go on in their list', '- 甲\n\n      # 乙\n\n  # 丙\n\n    ```\n\n丁\n'],
  ['a byte order mark inside', '甲\n\n\ufeff# 乙\n***\n'],
];

const STARTS = ['', '', '', '', '  ', '   ', '\t', '- ', '> ', '1. ', '2) ', '  - '];
const WORDS = [
  ...['推进', '三、任务', '# 一', '## 二 ##', '#三', '####### 四', '- 项', '* ', '-', '10. 项', '> 引', '>', '（一）'],
  ...['---', '===', '--', '***', '* * *', '- - -', '___', '+++', '```', '````', '~~~', '``` js', 'k: v'],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '<b>x',
    '<!-- c -->',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<?',
    '?>',
    '<!X',
    '<![CDATA[',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '|a|',
    '|-|',
    'a | b',
    '-|-',
    ':-:|-',
    '|',
    '||',
    '\\|',
    '\ufeff',
    '\u2028',
    '\f',
    '　　',
  ],
];
const ENDS = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '  \n', '\n\n\n', '\n  \n', ''];

const lines = fc
  .array(fc.tuple(fc.constantFrom(...STARTS), fc.constantFrom(...WORDS), fc.constantFrom(...ENDS)), { maxLength: 16 })
  .map((parts) => parts.flat().join(''));

describe('Markdown in stretches', () => {
  for (const [name, text] of EXAMPLES) it(name, () => assert.deepEqual(seen(text), expected(text)));
  for (const { path, text } of [...samples(), ...goldDocuments()].filter(({ format }) => format === 'markdown')) {
    it(path, () => assert.deepEqual(seen(text), expected(text)));
  }
  it('any lines', () => {
    fc.assert(
      fc.property(lines, (text) => {
        fc.pre(!text.startsWith('\ufeff')); // remark forgets to count it
        assert.deepEqual(seen(text), expected(text));
      }),
      { numRuns: 1500 },
    );
  });
  it('a byte order mark at the beginning counts', () => {
    assert.deepEqual(seen('\ufeff# 甲\n***\n'), ['heading 1–4 1', 'silent 5–8']);
  });
});

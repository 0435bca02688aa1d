/** HTML: which words are a line, and where each of their characters stands in the source. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHtml } from '../../src/core/parse/html';
import { sourceOffset, type Line } from '../../src/core/text/line';

const linesOf = (html: string): Line[] =>
  parseHtml(html).flatMap(({ line, table }) =>
    line ? [line] : [...new Set(table.rows.flat())].filter((cell) => cell !== null),
  );

/** Each code unit of a line with what stands at its place in the source. */
const places = (html: string): string[] =>
  linesOf(html).flatMap((line) =>
    line.raw.split('').map((char, at) => {
      const offset = sourceOffset(line, at);
      return `${char}:${html.slice(offset, offset + 1)}`;
    }),
  );

describe('the words of HTML', () => {
  const words = (html: string): string[] => linesOf(html).map(({ raw }) => raw);
  it('a line ends with its block or <br>, not with its inline elements', () => {
    assert.deepEqual(words('<p>推进<b>节水</b>行动</p>加强<i>监测</i><br/>公开结果'), [
      '推进节水行动',
      '加强监测',
      '公开结果',
    ]);
  });
  it('scripts, styles and menus hold none', () => {
    assert.deepEqual(words('<style>p{}</style><nav>首页</nav><p>正文</p><script>var a;</script>'), ['正文']);
  });
  it('bold is what is bold throughout; headings have their level', () => {
    const marks = linesOf(
      '<p><strong>一、目标</strong></p><p><b>二、</b>任务</p><p style="font-weight:700">三、<i>保障</i></p><h3>附则</h3>',
    ).map(({ bold, heading }) => [bold, heading]);
    assert.deepEqual(marks, [
      [true, 0],
      [false, 0],
      [true, 0],
      [false, 3],
    ]);
  });
  it('cells of a table that lays out the page are running text', () => {
    assert.deepEqual(
      words('<p>前</p><table><tr><td>左<table><tr><td>内</td></tr></table></td><td>右</td></tr></table>后'),
      ['前', '左', '内', '右', '后'],
    );
  });
  it('merged cells stand in each row and column that they cover', () => {
    const [block] = parseHtml(
      '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
    );
    assert.deepEqual(
      block!.table!.rows.map((row) => row.map((cell) => cell?.raw)),
      [
        ['甲', '乙', '乙'],
        ['甲', '丙', '丁'],
      ],
    );
  });
  it('merged cells fill a hostile table only so far', () => {
    const row = `<tr>${'<td colspan=200 rowspan=200>甲</td>'.repeat(20)}</tr>`;
    const [block] = parseHtml(`<table>${row.repeat(60)}</table>`);
    assert.ok(block!.table!.rows.flat().length < 100_000);
  });
  it('deep nesting of tables and elements is read', () => {
    assert.deepEqual(words(`${'<table><tr><td>'.repeat(3000)}深`), ['深']);
    assert.deepEqual(words(`${'<div>'.repeat(5000)}深`), ['深']);
  });
});

describe('the way back to the source', () => {
  it('of a line in one piece needs no offsets', () => {
    const [line] = linesOf('<p><span>　　推进节水&nbsp;</span>\n</p>');
    assert.deepEqual([line!.raw, line!.start, line!.offsets], ['推进节水', 11, null]);
  });
  it('leads over character references, long, short and without semicolon', () => {
    assert.deepEqual(places('<p>甲&ldquo;乙&#8221;&amp;&nbsp丙&#128512;丁</p>'), [
      '甲:甲',
      '“:&',
      '乙:乙',
      '”:&',
      '&:&',
      '\u00a0:&',
      '丙:丙',
      '\ud83d:&',
      '\ude00:#',
      '丁:丁',
    ]);
  });
  it('leads over line ends and end tags of nothing', () => {
    assert.deepEqual(places('甲\r\n乙</b>丙 < 丁'), ['甲:甲', ' :\r', '乙:乙', '丙:丙', ' : ', '<:<', ' : ', '丁:丁']);
  });

  /** Without tables: there the parser moves text that stands in no cell, and keeps no trace of from where. */
  const PIECES = [
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<b>',
      '</b>',
      '<br>',
      '<h2>',
      '</h2>',
      '<li>',
      '<!-- 注 -->',
      '<i class="a">',
    ],
    ...['&nbsp;', '&ldquo;', '&amp;', '&lt;', '&#8221;', '&', '&nbsp', '\r\n', '\n', '\r', ' < ', '　　', ' '],
    ...['推进', '节水', '甲', 'A', '9', '；', '\u200b'],
  ];
  it('leads from each character to itself, to its reference or to its line end', () => {
    const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(html, (source) => {
        for (const line of linesOf(source)) {
          let before = -1;
          for (let at = 0; at < line.raw.length; at++) {
            const offset = sourceOffset(line, at);
            assert.ok(offset > before, 'in order');
            before = offset;
            const [read, written] = [line.raw[at]!, source[offset]!];
            const same = read === written || written === '&' || (read === ' ' && /[\r\n]/u.test(written));
            assert.ok(same, `${read} for ${written} at ${offset}`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

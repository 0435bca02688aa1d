// The texts that are measured: the sample plan in three formats and any size, never twice the same; and hostile ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../setup/project.mjs';

/** @typedef {import('../../src/core/index').Format} Format */
/** @typedef {{ kind: 'title' | 'chapter' | 'section' | 'box' | 'task' | 'dash' | 'contents' | 'text', text: string }} Line */
/** @typedef {{ kind: 'table', rows: string[][] }} Table */
/** @typedef {Line | Table} Piece a heading, a paragraph or a table of the plan */

export const PLAN = join(PROJECT, 'samples/澜江市“十四五”公共交通与绿色出行规划.txt');

/** Columns of the plan's table of indicators, which stands in it one cell a line. */
const COLUMNS = 5;

/** What a line is, by how it begins; the first that fits. @type {[Line['kind'], RegExp][]} */
const KINDS = [
  ['title', /^澜江市.{0,30}规划(?:的通知)?$/u],
  ['chapter', /^[一二三四五六七八九十]+、/u],
  ['section', /^（[一二三四五六七八九十]+）/u],
  ['box', /^专栏/u],
  ['task', /^\d+\./u],
  ['dash', /^——/u],
];

/** @returns {Piece[]} */
function readPlan() {
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {string[]} */
  let cells = [];
  let inContents = false;
  for (const text of readFileSync(PLAN, 'utf8').trim().split('\n')) {
    if (text.endsWith('|')) {
      cells.push(text.slice(0, -1).trimEnd());
      continue;
    }
    if (cells.length > 0) {
      const rows = Array.from({ length: cells.length / COLUMNS }, (_, row) =>
        cells.slice(row * COLUMNS, (row + 1) * COLUMNS),
      );
      pieces.push({ kind: 'table', rows });
      cells = [];
    }
    const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
    inContents = text === '目 录' || (inContents && kind !== 'text');
    pieces.push({ kind: inContents && text !== '目 录' ? 'contents' : kind, text });
  }
  return pieces;
}

const SYLLABLES = '安宝昌德恩丰光和嘉景康乐明宁平清荣瑞泰文兴秀阳永泽福华金良顺';
const PLACE = /澜江|岭东|江北|云溪|沙洲|青岩|安澜|平渡|临港|滨江/gu;

/** An invented name of three characters; the first 30,000 differ. @param {number} serial */
function placeName(serial) {
  const { length } = SYLLABLES;
  return [serial, Math.floor(serial / length), Math.floor(serial / length ** 2)]
    .map((digit) => SYLLABLES[digit % length])
    .join('');
}

/** What a place would spoil. */
const BARE = /^(?:目 录|\d{4}年\d{1,2}月\d{1,2}日)$/u;

/**
 * A line as copy number `serial` has it: other places, and other last digits of all numbers but years and markers. A
 * line without a place gets one, so that copies share no line but dates and cells.
 * @param {string} text
 * @param {number} serial
 */
function vary(text, serial) {
  if (BARE.test(text)) return text;
  const place = placeName(serial);
  const [marker = ''] = /^(?:\d+\.|专栏 ?\d+ ?|[（）一二三四五六七八九十]+、?|——)?/u.exec(text) ?? [];
  const words = text.slice(marker.length);
  const moved = words.replace(PLACE, (name) => place + name[0]); // the places of a copy differ too
  let named = moved;
  if (moved === words) named = words.includes('，') ? words.replace('，', `，在${place}`) : place + words;
  return marker + otherNumbers(named, serial);
}

/** @param {string} text @param {number} serial */
function otherNumbers(text, serial) {
  return text.replace(/(?<![\d〔])\d+(?![\d年月日〕号])/gu, (number) => {
    const last = (Number(number.at(-1)) + serial) % 10;
    return number.slice(0, -1) + (number.length === 1 ? Math.max(last, 1) : last);
  });
}

/** @param {Piece} piece @param {number} serial @returns {Piece} */
function varyPiece(piece, serial) {
  if (piece.kind !== 'table') return { ...piece, text: vary(piece.text, serial) };
  const [head = [], ...rows] = piece.rows;
  const varied = rows.map(([name = '', ...cells]) => [
    placeName(serial) + name,
    ...cells.map((cell) => otherNumbers(cell, serial)),
  ]);
  return { kind: 'table', rows: [head, ...varied] };
}

/** Plain text without a blank line. @param {Piece} piece */
function plain(piece) {
  return piece.kind === 'table'
    ? piece.rows
        .flat()
        .map((cell) => `${cell} |`)
        .join('\n')
    : piece.text;
}

/** What stands before each piece in Markdown as a person writes it; all but the lines of a list stand alone. */
const MARKDOWN_LEADS = {
  title: '\n# ',
  chapter: '\n## ',
  section: '\n### ',
  box: '\n#### ',
  contents: '- ',
  task: '\n',
  dash: '\n',
  text: '\n',
};

/** Headings, a list, paragraphs with bold openings, a GFM table. @param {Piece} piece */
function markdown(piece) {
  if (piece.kind === 'table') {
    const [head = [], ...rows] = piece.rows;
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    return `\n${lines.join('\n')}`;
  }
  const { kind, text } = piece;
  const bold = kind === 'task' || kind === 'dash' ? text.replace(/^[^。]{1,60}。/u, '**$&**') : text;
  return MARKDOWN_LEADS[kind] + bold;
}

/** HTML as scraped pages have it: paragraphs and spans with styles for everything, a table with joined cells. @param {Piece} piece */
function html(piece) {
  const styled = (/** @type {string} */ text) => `<span style="font-family: 仿宋; font-size: 16pt">${text}</span>`;
  const paragraph = (/** @type {string} */ inner) => `<p style="text-indent: 2em; line-height: 1.8">${inner}</p>`;
  if (piece.kind !== 'table') {
    const [, opening = '', rest = ''] = /^(.{0,60}?。)?(.*)$/u.exec(piece.text) ?? [];
    if (piece.kind === 'text') return paragraph(styled(piece.text));
    return opening === ''
      ? paragraph(`<strong>${styled(piece.text)}</strong>`)
      : paragraph(`<strong>${styled(opening)}</strong>${styled(rest)}`);
  }
  const cell = (/** @type {string} */ text, attributes = '') => `<td${attributes}>${paragraph(styled(text))}</td>`;
  const [[name = '', from = '', to = '', ...others] = [], ...rows] = piece.rows;
  const down = ' rowspan="2"';
  const heads = [
    [cell(name, down), cell('指标值', ' colspan="2"'), ...others.map((text) => cell(text, down))],
    [cell(from), cell(to)],
  ];
  const lines = [...heads, ...rows.map((cells) => cells.map((text) => cell(text)))];
  return `<table border="1"><tbody>${lines.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table>`;
}

/** @type {Record<Format, { write: (piece: Piece) => string, between: string }>} */
const FORMS = {
  plain: { write: plain, between: '\n' },
  markdown: { write: markdown, between: '\n' },
  html: { write: html, between: '' }, // one long line, as scraped pages often are
};

/** Copies of the plan in one text: more than the largest text holds, so that seeds never share a copy. */
const COPIES = 256;
const plan = readPlan();

/**
 * The plan, repeated and varied until it fills a size.
 * @param {Format} format
 * @param {number} bytes of UTF-8; the text ends with the last piece that fits
 * @param {number} seed another seed gives another text: all its lines differ
 * @returns {string}
 */
export function planText(format, bytes, seed) {
  const { write, between } = FORMS[format];
  const written = [];
  let size = 0;
  for (let copy = 0; ; copy++) {
    for (const piece of plan) {
      const text = write(varyPiece(piece, seed * COPIES + copy));
      size += Buffer.byteLength(text) + between.length;
      if (size > bytes) return written.join(between);
      written.push(text);
    }
  }
}

/** @param {string} text @returns {number} bytes of UTF-8 */
export const size = (text) => Buffer.byteLength(text);

/** Texts that readers of Markdown are known to choke on. @type {Record<string, (scale: number) => string>} */
export const HOSTILE = {
  'links never closed': (scale) => '[a]('.repeat(50_000 * scale),
  'emphasis never closed': (scale) => '_a__'.repeat(50_000 * scale),
  'comments never closed': (scale) => '<!--'.repeat(20_000 * scale),
  'lists 400 deep': (scale) =>
    Array.from({ length: 400 * scale }, (_, depth) => `${'  '.repeat(depth)}- 项`).join('\n'),
  'table of 5,000 rows': (scale) => `| 指标 | 目标 |\n| --- | --- |\n${'| 里程 | 8公里 |\n'.repeat(5_000 * scale)}`,
  '100,000 digits': (scale) => '7'.repeat(100_000 * scale),
  '2,000 items and headings': (scale) => '1.推进公交优先。\n# 总体要求\n'.repeat(2_000 * scale),
};

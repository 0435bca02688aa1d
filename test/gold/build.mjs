#!/usr/bin/env node
// Turns the marked documents (src/NAME.marked.EXT) into plain ones (docs/NAME.EXT) and their gold (gold/NAME.json).
//
//   node test/gold/build.mjs            writes both
//   node test/gold/build.mjs --check    writes nothing, fails where a built file differs from its source
//   node test/gold/build.mjs --show NAME   prints what the gold of one document holds, with its context
//
// README.md explains the marks. A mark that cannot be resolved, or that contradicts its own text, ends the build.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROLES = { a: 'mention', l: 'lead', s: 'supporting', j: 'joint', src: 'source' };
const TIME_KINDS = { d: 'deadline', p: 'period', t: 'date' };
const STATUSES = { a: 'actual', t: 'target' };
const CHINESE = '〇零一二三四五六七八九十百千两';
const MARKER = new RegExp(
  `^(?:#{1,6} +)?\\**[ \\u3000]*(?:专栏[ \\u3000]*([\\d０-９]+|[${CHINESE}]+)|第([${CHINESE}\\d]+)[章节条篇]|[（(]([${CHINESE}\\d]+)[）)]|([${CHINESE}]+) ?\\**、|([\\d０-９]{1,3})[.．、](?![\\d０-９]))\\**[ \\u3000：:]*\\** *`,
);

class Unresolved extends Error {}
const fail = (mark, why) => {
  throw new Unresolved(`${why}: ⟦${mark.head}:${mark.source?.slice(0, 60) ?? ''}⟧`);
};

/** The document's text without marks, and the marks with their spans in it, innermost first. */
function read(source) {
  const marks = [];
  const open = [];
  let text = '';
  for (let i = 0; i < source.length; ) {
    const char = source[i];
    if (char === '⟦') {
      const colon = source.indexOf(':', i);
      if (colon < 0 || colon - i > 300) throw new Unresolved(`no colon after ⟦${source.slice(i + 1, i + 40)}`);
      open.push({ head: source.slice(i + 1, colon), start: text.length, source: source.slice(colon + 1, colon + 61) });
      i = colon + 1;
    } else if (char === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Unresolved(`⟧ without ⟦ after ${text.slice(-30)}`);
      mark.end = text.length;
      mark.text = text.slice(mark.start, mark.end);
      marks.push(mark);
      i++;
    } else if (char === '|' && open.length && /^[tm]\//.test(open.at(-1).head)) {
      const close = source.indexOf('⟧', i);
      open.at(-1).fields = source.slice(i + 1, close).split('|');
      i = close;
    } else {
      text += char;
      i++;
    }
  }
  if (open.length) fail(open.at(-1), 'never closed');
  return { text, marks };
}

/** As read: without tags, strong marks, line breaks and the number of a page between two lines. */
const plain = (text) => text.replace(/\n— \d{1,3} —\n/g, '').replace(/<[^>]+>/g, '').replace(/\*\*/g, '').replace(/\s+/g, (s) => (/\n/.test(s) ? '' : s)).trim();
const day = (written, last) => {
  const [year, month, date] = written.split('-').map(Number);
  if (date) return written;
  const m = month || (last ? 12 : 1);
  const d = last ? new Date(Date.UTC(year, m, 0)).getUTCDate() : 1;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

/** `2021..2025`, `..2025-06`, `2022..`, `2021` → first and last day. */
function range(mark, written) {
  const hit = /^(?:(\d{4}(?:-\d\d){0,2})?(\.\.)(\d{4}(?:-\d\d){0,2})?|(\d{4}(?:-\d\d){0,2}))$/.exec(written ?? '');
  if (!hit || (hit[2] && !hit[1] && !hit[3])) fail(mark, `no dates in "${written}"`);
  const from = hit[4] ?? hit[1];
  const to = hit[4] ?? hit[3];
  return { from: from ? day(from, false) : null, to: to ? day(to, true) : null };
}

const SCALE = { 百: 100, 千: 1000, 万: 10000, 萬: 10000, 亿: 100000000, 億: 100000000 };

/** The value that the digits of a measure state; `null` where it is written in Chinese numerals or as a ratio. */
function stated(text) {
  const hit = [...text.matchAll(/([\d０-９]+(?:[.．][\d０-９]+)?)[余多]?((?:[百千万萬亿億](?![瓦米克卡帕]))*)/gu)].at(-1);
  if (!hit || /[/:：]\d/.test(text)) return null;
  const digits = hit[1].replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return [...hit[2]].reduce((value, unit) => value * SCALE[unit], Number(digits));
}

function entry(mark, inside) {
  const [kind, ...attributes] = mark.head.split(';');
  const attribute = Object.fromEntries(attributes.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) fail(mark, `"${pair}" is no attribute`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  }));
  const { start, end } = mark;
  if (!mark.text || /^\s|\s$/.test(mark.text)) fail(mark, 'empty, or white space at an edge');
  const marker = MARKER.exec(plain(mark.text).replace(/^[|\s]+/, ''));
  const number = attribute.n ?? marker?.slice(1).find((group) => group !== undefined) ?? null;
  const untitled = plain(mark.text).replace(MARKER, '').replace(/^#+\s*/, '');

  if (kind in ROLES) {
    if (/等$|[、，,。；;]$/.test(mark.text)) fail(mark, 'ends in what is no part of a name');
    return ['agencies', { name: plain(mark.text), start, end, role: ROLES[kind] }];
  }
  if (kind.startsWith('t/')) {
    const as = TIME_KINDS[kind.slice(2)] ?? fail(mark, 'unknown kind of time');
    const dates = range(mark, mark.fields?.[0]);
    const years = [...mark.text.matchAll(/\d{4}/g)].map((hit) => hit[0]);
    if (years.length && !years.some((y) => dates.from?.startsWith(y) || dates.to?.startsWith(y))) fail(mark, 'another year than its text');
    return ['times', { text: plain(mark.text), start, end, ...dates, kind: as }];
  }
  if (kind.startsWith('m/')) {
    const status = STATUSES[kind.slice(2)] ?? fail(mark, 'unknown status');
    const [value, unit, name] = mark.fields ?? [];
    if (!Number.isFinite(Number(value)) || value === '') fail(mark, 'no value');
    const said = stated(mark.text);
    if (said !== null && Math.abs(said - Number(value)) > 1e-6 * said) fail(mark, `the text says ${said}, the mark ${value}`);
    if (unit && !plain(mark.text).replace(/％/g, '%').includes(unit) && !/[余多]/.test(mark.text)) fail(mark, `no unit "${unit}" in the text`);
    return ['measures', { text: plain(mark.text), start, end, value: Number(value), unit: unit || null, name: name || null, status }];
  }
  if (/^[hb]\d$/.test(kind)) {
    const title = attribute.title ?? untitled.replace(/[。：:]$/, '');
    if (!title) fail(mark, 'a section without a title');
    return ['sections', { level: Number(kind[1]), number, title, start, kind: kind[0] === 'b' ? 'box' : 'heading' }];
  }
  if (kind === 'i') {
    const point = (written) => {
      if (!written) return null;
      const [, year, value] = /^(\d{4}|-)=(.+)$/.exec(written) ?? fail(mark, `no data point in "${written}"`);
      return { year: year === '-' ? null : Number(year), value: Number.isFinite(Number(value)) ? Number(value) : value };
    };
    const unit = attribute.unit ?? null;
    const bracket = unit && new RegExp(`[（(]${unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[）)]$`);
    const name = attribute.name ?? (bracket ? plain(mark.text).replace(bracket, '') : plain(mark.text)).trim();
    return ['indicators', {
      name, unit, baseline: point(attribute.base), target: point(attribute.target),
      nature: attribute.nature ?? null, source: attribute.source ?? null, start, end,
    }];
  }
  if (kind === 'k') {
    const cell = inside.find((m) => m.head === 'c');
    const title = attribute.title ?? /^[^。！？]+/.exec(cell ? plain(cell.text) : untitledLine(mark))?.[0].trim();
    if (!title) fail(mark, 'a task without a title');
    const named = (head, given) => [...new Set(given ? given.split('、') : inside.filter((m) => m.head === head).map((m) => plain(m.text)))];
    const deadlines = inside.filter((m) => /^t\/[dp]$/.test(m.head)).map((m) => ({ ...range(m, m.fields[0]), kind: TIME_KINDS[m.head.slice(2)] }));
    return ['tasks', {
      number, title, start, end,
      lead: named('l', attribute.lead), supporting: named('s', attribute.supporting), joint: named('j', attribute.joint),
      deadlines: deadlines.filter((d, i) => deadlines.findIndex((e) => JSON.stringify(e) === JSON.stringify(d)) === i),
    }];
  }
  if (kind === 'c') return null;
  return fail(mark, 'unknown mark');

  function untitledLine(task) {
    const heading = inside.find((m) => /^h\d/.test(m.head) && m.start === task.start);
    return heading ? plain(heading.text).replace(MARKER, '') : untitled;
  }
}

/** One marked document → its name, text and gold. */
function build(file) {
  const name = file.replace('.marked.', '.');
  let source = readFileSync(join(HERE, 'src', file), 'utf8');
  const options = /^@([a-z ]+)\n/.exec(source);
  if (options) source = source.slice(options[0].length);
  if (options?.[1].includes('join')) source = source.replace(/\n\s*/g, '');
  if (options?.[1].includes('crlf')) source = source.replace(/\n/g, '\r\n');
  const { text, marks } = read(source);
  const gold = { doc: name, tasks: [], agencies: [], indicators: [], measures: [], times: [], sections: [] };
  for (const mark of marks) {
    const made = entry(mark, marks.filter((m) => m !== mark && m.start >= mark.start && m.end <= mark.end).sort((a, b) => a.start - b.start));
    if (made) gold[made[0]].push(made[1]);
  }
  for (const list of Object.values(gold).filter(Array.isArray)) {
    list.sort((a, b) => a.start - b.start);
    for (let i = 1; i < list.length; i++) {
      if (list[i - 1].end > list[i].start) throw new Unresolved(`two overlap in one list: ${JSON.stringify(list[i])}`);
    }
  }
  return { name, text, gold };
}

function show({ name, text, gold }) {
  for (const [key, list] of Object.entries(gold).filter(([, value]) => Array.isArray(value))) {
    console.log(`## ${name} ${key} (${list.length})`);
    for (const { start, end, ...rest } of list) {
      const line = (s) => s.replace(/\r?\n/g, '⏎');
      console.log(`${line(text.slice(Math.max(0, start - 8), start))}[${line(text.slice(start, Math.min(end ?? start + 20, start + 30)))}] ${JSON.stringify(rest)}`);
    }
  }
}

const [flag, only] = process.argv.slice(2);
let failed = false;
for (const file of readdirSync(join(HERE, 'src')).filter((f) => f.includes('.marked.')).sort()) {
  try {
    const built = build(file);
    if (flag === '--show') {
      if (built.name.includes(only ?? '')) show(built);
      continue;
    }
    for (const [path, content] of [
      [join(HERE, 'docs', built.name), built.text],
      [join(HERE, 'gold', built.name.replace(/\.\w+$/, '.json')), `${JSON.stringify(built.gold, null, 1)}\n`],
    ]) {
      if (flag !== '--check') writeFileSync(path, content);
      else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) throw new Unresolved(`${path} is not what its source says: run the build`);
    }
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    console.error(`${file}: ${error.message}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);

/**
 * No regular expression of the core takes more than linear time: all of them, literals and those put together at load, are
 * looked at by scslre. What it cannot know is bounded by us: quantifiers {0,n} with a limit are as good as a constant.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse, type Node } from 'acorn';
import { build } from 'esbuild';
import { analyse } from 'scslre';

interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The file that holds the literal, or `put together` for one made by new RegExp. */
  readonly place: string;
}

/** The core as one script, each file's part under a comment with its path. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [resolve(__dirname, '../../src/core/index.ts')],
    absWorkingDir: resolve(__dirname, '../..'),
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    platform: 'browser',
    conditions: ['worker'],
  });
  return result.outputFiles[0]!.text;
}

function literals(script: string): Expression[] {
  const places: string[] = [];
  let place = '';
  for (const line of script.split('\n')) {
    places.push((place = /^\s*\/\/ ((?:src|node_modules)\/\S+)$/u.exec(line)?.[1] ?? place));
  }
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { regex, loc } = node as Node & { regex?: { pattern: string; flags: string } };
    const file = regex && loc ? places[loc.start.line - 1]! : '';
    if (regex && file.startsWith('src/')) found.push({ source: regex.pattern, flags: regex.flags, place: file });
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') visit(child);
  };
  visit(parse(script, { ecmaVersion: 'latest', locations: true }));
  return found;
}

function madeAtLoad(script: string): Expression[] {
  const found: Expression[] = [];
  class Spy extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      found.push({ source: this.source, flags: this.flags, place: 'put together' });
    }
  }
  runInContext(script, createContext({ RegExp: Spy, console }));
  return found;
}

/** What makes `expression` slow on some text, `null` where nothing does. */
function slowness({ source, flags }: Expression): string | null {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false, Self: true, Trade: true } });
  const [report] = reports;
  return report
    ? `${report.type}${report.exponential ? ' (exponential)' : ''} on ${JSON.stringify(report.character)}`
    : null;
}

describe('regular expressions of the core', () => {
  let expressions: Expression[] = [];
  before(async () => {
    const script = await bundle();
    const all = [...literals(script), ...madeAtLoad(script)];
    expressions = [
      ...new Map(all.map((expression) => [`/${expression.source}/${expression.flags}`, expression])).values(),
    ];
  });

  test('are found, literals and others', () => {
    assert.ok(expressions.length > 100, String(expressions.length));
    assert.ok(expressions.some(({ place }) => place === 'put together'));
  });
  test('are linear', () => {
    const slow = expressions.flatMap((expression) => {
      const why = slowness(expression);
      return why === null
        ? []
        : [`${expression.place}: /${expression.source.slice(0, 120)}/${expression.flags}: ${why}`];
    });
    assert.deepEqual(slow, []);
  });
  test('have no quantifier without a bound, but at an end of the line', () => {
    // An unbounded quantifier in the middle of an expression that may start anywhere is tried again from every start.
    const unbounded = expressions.filter(
      ({ source }) =>
        /(?<!^[^(]{0,3})(?<!\\)(?:[*+]|\{\d+,\})(?![?$)]|$)/u.test(source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gu, 'x')) &&
        !source.startsWith('^'),
    );
    assert.deepEqual(
      unbounded.map(({ place, source }) => `${place}: ${source.slice(0, 100)}`),
      [],
    );
  });
});

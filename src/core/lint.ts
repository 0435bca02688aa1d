/** Review: what the rules find in a document that has been read. */
import { EMPTY_CONFIG, type Config } from './config';
import { EMPTY_DICTIONARY, type Dictionary } from './dictionary';
import type { Finding } from './findings';
import type { Analysis } from './model';
import { readDirectives, suppressor, type QuoteSuppression } from './review/suppressions';
import { RULES } from './rules/index';

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

export interface LintOptions {
  /** Which rules run, how much they weigh, their parameters. Its own suppressions are not looked at: see below. */
  readonly config?: Config;
  readonly dictionary?: Dictionary;
  /** The day of the check, `YYYY-MM-DD`: without it no rule asks what is past. */
  readonly today?: string;
  /** What is not to be reported in this document (`suppressionsFor(config, file)`). */
  readonly suppressions?: readonly QuoteSuppression[];
  /** Runs each rule, for callers that have a clock. */
  readonly timed?: <Result>(rule: string, run: () => Result) => Result;
}

const untimed = <Result>(_rule: string, run: () => Result): Result => run();

/**
 * The findings in a text, in text order. Pure: the same arguments give the same result. Never throws, whatever the string.
 * @param analysis of this text, under the same dictionary
 */
export function lint(text: string, analysis: Analysis, options: LintOptions = {}): readonly Finding[] {
  const {
    config = EMPTY_CONFIG,
    dictionary = EMPTY_DICTIONARY,
    today = null,
    suppressions = [],
    timed = untimed,
  } = options;
  const directives = readDirectives(text, analysis.document.format);
  const isSuppressed = suppressor(text, directives, suppressions);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const setting = config.rules[rule.id];
    const severity = setting?.severity ?? (rule.on || setting ? rule.severity : 'off');
    if (severity === 'off') continue;
    const parameters = setting?.parameters ?? {};
    const document = { text, analysis, dictionary, today, parameters, directives, ruleIds: RULE_IDS };
    for (const found of timed(rule.id, () => rule.check(document))) {
      if (!isSuppressed(rule.id, found)) findings.push({ ...found, rule: rule.id, severity });
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

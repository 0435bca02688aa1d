/**
 * The configuration of a folder (`.policy-plan/config.json`, schemas/config.schema.json): which rules of review run, how much
 * they weigh, and what is not to be reported. Read tolerantly: a file that is being edited gives what can be read of it.
 */
import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import type { Severity } from './findings';
import type { QuoteSuppression } from './review/suppressions';

/** What the folder says of a rule; `severity` is `null` where it leaves it as it is. */
export interface RuleSetting {
  readonly severity: Severity | 'off' | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A passage, or without a quote a document, that a rule is not to report in. */
export interface Suppression extends QuoteSuppression {
  /** Path of the document from the folder that holds `.policy-plan`, with `/`. */
  readonly file: string;
}

export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly suppressions: readonly Suppression[];
}

export const EMPTY_CONFIG: Config = { rules: {}, suppressions: [] };

export interface ConfigReading {
  readonly config: Config;
  /** Offset of the first place that is no JSON; `null` where all of it is. */
  readonly errorAt: number | null;
}

const SEVERITIES: readonly unknown[] = ['off', 'error', 'warning', 'information', 'hint'];
const isSeverity = (value: unknown): value is Severity | 'off' => SEVERITIES.includes(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** Reads the configuration's JSON; comments and trailing commas are allowed. A suppression without a reason is none. */
export function readConfig(json: string): ConfigReading {
  const errors: ParseError[] = [];
  const value: unknown = parse(json, errors, { allowTrailingComma: true });
  const root = isObject(value) ? value : {};
  return {
    config: { rules: readRules(root.rules), suppressions: suppressionsOf(root.suppressions) },
    errorAt: json.trim() === '' ? null : (errors[0]?.offset ?? null),
  };
}

/** What a JSON object says of the rules, by their ids: a severity, or an object with parameters. */
export function readRules(value: unknown): Config['rules'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, setting]): [string, RuleSetting][] => {
      if (isSeverity(setting)) return [[id, { severity: setting, parameters: {} }]];
      if (!isObject(setting)) return [];
      const { severity, ...parameters } = setting;
      return [[id, { severity: isSeverity(severity) ? severity : null, parameters }]];
    }),
  );
}

function suppressionsOf(value: unknown): Suppression[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { file, rule, quote, reason } = isObject(entry) ? entry : {};
    if (!isFilled(file) || !isFilled(rule) || !isFilled(reason)) return [];
    if (quote === undefined) return [{ file, rule, reason }];
    return isFilled(quote) ? [{ file, rule, quote, reason }] : [];
  });
}

/** What the configuration suppresses in a document. @param file its path from the folder that holds `.policy-plan` */
export function suppressionsFor(config: Config, file: string): readonly QuoteSuppression[] {
  const path = file.replaceAll('\\', '/').normalize();
  return config.suppressions.filter((suppression) => suppression.file.replace(/^\.\//u, '').normalize() === path);
}

/**
 * The configuration's JSON with the suppression; comments and order stay. `null` where the text is no configuration that can
 * be added to: it is the user's to mend, nothing is overwritten.
 */
export function addSuppression(json: string, suppression: Suppression): string | null {
  return edited(json, 'suppressions', Array.isArray, (list: readonly unknown[]) => ({
    path: [list.length === 0 ? 0 : -1],
    value: suppression,
  }));
}

/** The configuration's JSON with the rule's severity, its parameters kept. `null` as in {@link addSuppression}. */
export function setSeverity(json: string, rule: string, severity: Severity | 'off'): string | null {
  return edited(json, 'rules', isObject, (rules) => ({
    path: isObject(rules[rule]) ? [rule, 'severity'] : [rule],
    value: severity,
  }));
}

function edited<Part>(
  json: string,
  key: keyof Config,
  is: (value: unknown) => value is Part,
  change: (part: Part) => { readonly path: readonly (string | number)[]; readonly value: unknown },
): string | null {
  const text = json.trim() === '' ? '{}\n' : json;
  const root: unknown = parse(text, [], { allowTrailingComma: true });
  if (readConfig(text).errorAt !== null || !isObject(root)) return null;
  const part = root[key] ?? (key === 'suppressions' ? [] : {});
  if (!is(part)) return null;
  const { path, value } = change(part);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(
    text,
    modify(text, [key, ...path], value, { formattingOptions, isArrayInsertion: path.at(-1) === -1 }),
  );
}

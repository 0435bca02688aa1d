/**
 * The configuration of a folder (`.policy-plan/config.json`, schemas/config.schema.json): which rules of review run, how much
 * they weigh, what is not to be reported, and which documents belong to which plan. Read tolerantly: a file that is being edited gives what can be read of it.
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

/** What a document is to a plan: the plan above it, an earlier draft, its division of tasks, a report on it. */
export const RELATION_ROLES = ['superior', 'earlier', 'division', 'report'] as const;
export type RelationRole = (typeof RELATION_ROLES)[number];

/** A document that belongs to a plan. Paths are from the folder that holds `.policy-plan`, with `/`. */
export interface Relation {
  readonly plan: string;
  readonly document: string;
  readonly role: RelationRole;
}

export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly suppressions: readonly Suppression[];
  readonly relations: readonly Relation[];
}

export const EMPTY_CONFIG: Config = { rules: {}, suppressions: [], relations: [] };

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
    config: {
      rules: readRules(root.rules),
      suppressions: suppressionsOf(root.suppressions),
      relations: relationsOf(root.relations),
    },
    errorAt: json.trim() === '' ? null : (errors[0]?.offset ?? null),
  };
}

/** What stands beside the parameters of a rule; the reason is for people. */
const NO_PARAMETERS = new Set(['severity', 'reason']);

/** What a JSON object says of the rules, by their ids: a severity, or an object with parameters. */
export function readRules(value: unknown): Config['rules'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, setting]): [string, RuleSetting][] => {
      if (isSeverity(setting)) return [[id, { severity: setting, parameters: {} }]];
      if (!isObject(setting)) return [];
      const { severity } = setting;
      const parameters = Object.fromEntries(Object.entries(setting).filter(([key]) => !NO_PARAMETERS.has(key)));
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

const isRole = (value: unknown): value is RelationRole => RELATION_ROLES.some((role) => role === value);

function relationsOf(value: unknown): Relation[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { plan, document, role } = isObject(entry) ? entry : {};
    return isFilled(plan) && isFilled(document) && isRole(role) ? [{ plan, document, role }] : [];
  });
}

/** One way of writing a path. */
const pathKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//u, '').normalize();

/** What the configuration suppresses in a document. @param file its path from the folder that holds `.policy-plan` */
export function suppressionsFor(config: Config, file: string): readonly QuoteSuppression[] {
  return config.suppressions.filter((suppression) => pathKey(suppression.file) === pathKey(file));
}

/** The documents that belong to a plan, each once (what is said last holds). @param file its path, as in {@link Relation} */
export function relationsFor({ relations }: Config, file: string): readonly Relation[] {
  const own = relations.filter(({ plan }) => pathKey(plan) === pathKey(file));
  return [...new Map(own.map((relation) => [pathKey(relation.document), relation])).values()];
}

/**
 * The configuration's JSON in which the document is this to the plan and nothing else, with `null` nothing at all; comments and
 * order stay. `null` as in {@link addSuppression}.
 */
export function setRelation(json: string, plan: string, document: string, role: RelationRole | null): string | null {
  const isIt = (entry: unknown): boolean => {
    const [known] = relationsOf([entry]);
    return (
      known !== undefined && pathKey(known.plan) === pathKey(plan) && pathKey(known.document) === pathKey(document)
    );
  };
  const remove = (text: string): string => {
    const list = (parse(text, [], { allowTrailingComma: true }) as { relations?: readonly unknown[] } | undefined)
      ?.relations;
    const at = Array.isArray(list) ? list.findLastIndex(isIt) : -1;
    const without = at < 0 ? null : edited(text, 'relations', Array.isArray, () => ({ path: [at], value: undefined }));
    return without === null ? text : remove(without);
  };
  if (json.trim() !== '' && readConfig(json).errorAt !== null) return null;
  const cleared = remove(json);
  if (role === null) return cleared;
  return edited(cleared, 'relations', Array.isArray, (list: readonly unknown[]) => ({
    path: [list.length === 0 ? 0 : -1],
    value: { plan: pathKey(plan), document: pathKey(document), role },
  }));
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

/** The configuration's JSON with the rule off, and why; its parameters are kept. `null` as in {@link addSuppression}. */
export function switchOff(json: string, rule: string, reason: string): string | null {
  return edited(json, 'rules', isObject, (rules) => ({
    path: [rule],
    value: { ...(isObject(rules[rule]) ? rules[rule] : {}), severity: 'off', reason },
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
  const part = root[key] ?? (key === 'rules' ? {} : []);
  if (!is(part)) return null;
  const { path, value } = change(part);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyEdits(
    text,
    modify(text, [key, ...path], value, { formattingOptions, isArrayInsertion: path.at(-1) === -1 }),
  );
}

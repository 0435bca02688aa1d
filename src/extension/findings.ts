/** What the rules find in a document: once for each reading and what is asked of the rules. */
import * as vscode from 'vscode';
import { type Config, type Finding, lint, type Rule, RULES, suppressionsFor } from '../core/index';
import type { Analyses, Reading } from './analyses';
import { type Configs, withSettings } from './config';
import { settings } from './settings';
import { today } from './today';

/** A version of a document, checked. */
export interface Checked {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

interface Known extends Checked {
  readonly folder: Config;
  /** The settings and the day. */
  readonly asked: string;
}

/** A rule with what it has found, in text order. */
interface Found {
  readonly rule: Rule;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The rules that have found something, in the order of the register. */
export const byRule = (findings: readonly Finding[]): readonly Found[] =>
  RULES.flatMap((rule) => {
    const [first, ...others] = findings.filter((finding) => finding.rule === rule.id);
    return first ? [{ rule, findings: [first, ...others] }] : [];
  });

export class Findings {
  readonly #known = new WeakMap<vscode.TextDocument, Known>();

  constructor(
    private readonly analyses: Analyses,
    private readonly configs: Configs,
  ) {}

  /** The findings in the document as it is now. */
  of(document: vscode.TextDocument): Checked {
    const reading = this.analyses.of(document);
    const folder = this.configs.of(document);
    const own = settings.rules(document.uri);
    const day = today();
    const asked = JSON.stringify([own, day]);
    const known = this.#known.get(document);
    if (known?.reading === reading && known.folder === folder && known.asked === asked) {
      return known;
    }
    const { text, analysis, dictionary } = reading;
    const config = withSettings(folder, own);
    const suppressions = suppressionsFor(config, vscode.workspace.asRelativePath(document.uri, false));
    const checked = {
      reading,
      findings: lint(text, analysis, { config, dictionary, suppressions, today: day }),
      folder,
      asked,
    };
    this.#known.set(document, checked);
    return checked;
  }
}

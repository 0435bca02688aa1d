/** The findings of a plan by rule, as rows of a list. */
import { plainRow, type Row, wordsOfMessage } from '../../core/index';
import { byRule, type Checked } from '../findings';
import { language } from '../language';
import { SEVERITY_ICONS } from './severityIcons';

/** One row a rule, in the order of the register, each with its findings in text order. */
export function findingRows({ findings }: Checked): readonly Row[] {
  const said = language();
  return byRule(findings).map(({ rule, findings: own }) => {
    const icon = SEVERITY_ICONS[own[0].severity];
    const seen = new Map<string, number>();
    const children = own.map(({ message, start, end }): Row => {
      const label = wordsOfMessage(message, said);
      const turn = seen.get(label) ?? 0;
      seen.set(label, turn + 1);
      return { ...plainRow(`${rule.id} ${label} ${turn}`, label, '', []), target: { start, end } };
    });
    return plainRow(rule.id, rule.title[said], String(own.length), children, icon);
  });
}

/** Clauses of articles (第X条): sentences that open with the bodies that they charge with something. */
import { addNames, STRICT_BODY_END, type ClauseEntry, type LocalClause } from './responsibility';

/** What an article's sentence says after the bodies that it opens with. */
const DUTY =
  /^[^，。；：]{2,120}?(?:应当|应|要|须)?(?:按照?(?:各自)?职责(?:分工)?，?)?(?<how>会同|(?:共同|统筹)?牵头|(?:共同|分别|具体|统一|统筹|主要)?负责|配合|协助|承担|参与)(?![人制])/u;
/** 市城管局是…的主管部门，负责…: the body that the sentence opens with. */
const IN_CHARGE = /^([^，。；：是]{2,40})是[^，。；：]{2,40}(?:部门|单位|机关|机构)，(?:具体|统一|主要)?负责/u;
const BODY_NAME =
  /[^，。；：、和及与]{1,30}?(?:局|委员会|委|部门|部|厅|办公室|办事处|政府|院|中心|机构|单位)(?:（[^（）]{1,30}）)?[、和及与]?/uy;
/** 市、县（市、区）人民政府: the first is a level, no name. */
const LEVEL = /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|设区的市)$/u;

/** An article that says who does what (市公安局负责…；市教育局会同…建立…): a clause for each sentence that opens so. */
export function findArticleClauses(text: string, from: number): LocalClause[] {
  const found: LocalClause[] = [];
  let start = from;
  for (const part of text.slice(from).split(/(?<=[。；])/u)) {
    const clause = readDuty(part, start, text);
    if (clause) found.push(clause);
    start += part.length;
  }
  return found;
}

function readDuty(part: string, start: number, text: string): LocalClause | null {
  const inCharge = IN_CHARGE.exec(part);
  const hit = inCharge ?? DUTY.exec(part);
  if (!hit) return null;
  const how = hit.groups?.how ?? '负责';
  const entries: ClauseEntry[] = [];
  const who =
    inCharge?.[1] ??
    hit[0].slice(0, -how.length).replace(/(?:应当|应|要|须)?(?:按照?(?:各自)?职责(?:分工)?，?)?$/u, '');
  addNames(
    entries,
    who,
    start,
    /会同|牵头/u.test(how) ? 'lead' : /配合|协助|参与/u.test(how) ? 'supporting' : 'responsible',
  );
  if (how === '会同') addNames(entries, openingNames(part.slice(hit[0].length)), start + hit[0].length, 'supporting');
  const nameOf = (entry: ClauseEntry): string => text.slice(entry.from, entry.to).trim();
  const bodies = entries.filter((entry) => !LEVEL.test(nameOf(entry)));
  const areBodies =
    bodies.length > 0 && bodies.every((entry) => STRICT_BODY_END.test(nameOf(entry)) && !nameOf(entry).includes('由'));
  if (!areBodies) return null;
  // The verb may stand before the last body (A会同B): the clause holds both.
  const to = Math.max(start + hit[0].length, bodies.at(-1)!.to);
  return { from: bodies[0]!.from, to, entries: bodies, form: 'article', firstLeads: false };
}

/** The names that a text opens with, up to the verb after the last. */
function openingNames(text: string): string {
  let end = 0;
  for (;;) {
    BODY_NAME.lastIndex = end;
    const hit = BODY_NAME.exec(text);
    if (!hit) break;
    end = BODY_NAME.lastIndex;
    if (!/[、和及与]$/u.test(hit[0])) break;
  }
  return text.slice(0, end).replace(/[、和及与]$/u, '');
}

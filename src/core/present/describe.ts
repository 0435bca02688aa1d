/** One noun of a document in a few lines of Markdown: what a hover, a tooltip or a terminal shows of it. */
import type { Agency, Citation, Indicator, Measure, Span, Task, TimeExpression } from '../model';
import { escapeMarkdown as escape, formatChange, formatEnd, formatValue, formatTime, shorten } from './format';
import { growthOf } from '../relate/growth';
import { sectionHeading, taskHeading } from './headings';
import { type AgencyAccount, type Ledger, SHARES } from '../relate/ledger';
import { type Comparison, comparisonOf } from '../relate/statements';
import type { Words } from './words';

/** All that a description may draw on. */
export interface Telling {
  readonly text: string;
  readonly ledger: Ledger;
  readonly words: Words;
  /** The address that leads to a span; `undefined` where the reader cannot follow links. */
  readonly linkTo: (span: Span) => string | undefined;
}

/** A hover shows so many entries of a list; more is what the views are for. */
const SHOWN = 5;
/** Of a group's members: who they are is what one asks. */
const MEMBERS_SHOWN = 15;
const LINE = '  \n';

function link(telling: Telling, label: string, span: Span): string {
  const address = telling.linkTo(span);
  const words = escape(shorten(label, 36));
  return address === undefined ? words : `[${words}](${address})`;
}

const taskLink = (telling: Telling, task: Task): string =>
  link(telling, taskHeading(telling.text, task), task.titleSpan);

/** A bulleted list of the first entries and how many more there are. */
function list<T>(telling: Telling, items: readonly T[], line: (item: T) => string, most = SHOWN): string {
  const rest = items.length - most;
  const shown = items.slice(0, rest > 1 ? most : items.length).map((item) => `- ${line(item)}`);
  return [...shown, ...(rest > 1 ? [`- *${telling.words.more(rest)}*`] : [])].join('\n');
}

/** The task, else the section, in which a passage stands: the best name for the place. */
function place(telling: Telling, span: Span): string {
  const task = telling.ledger.taskAt(span.start);
  const section = task ? undefined : telling.ledger.sectionAt(span.start);
  const label = task
    ? taskHeading(telling.text, task)
    : section
      ? sectionHeading(telling.text, section)
      : telling.text.slice(span.start, span.end);
  return link(telling, label, span);
}

const head = (name: string, ...notes: readonly (string | null)[]): string =>
  [`**${escape(name)}**`, ...notes.filter((note) => note !== null).map(escape)].join('&ensp;');

/** A task as a whole: title, who answers for it, by when, in which section. */
export function describeTask(task: Task, telling: Telling): string {
  const { words, ledger } = telling;
  const line = (label: string, content: string): string => `${label}${words.colon}${content}`;
  const owners = SHARES.filter((share) => task[share].length > 0).map((share) =>
    line(escape(words.roles[share]), escape(task[share].join(words.comma))),
  );
  const times = task.deadlines.flatMap((deadline) => {
    const time = formatTime(deadline, words);
    return time === null ? [] : [deadline.recurring === undefined ? time : `${time} (${deadline.recurring})`];
  });
  const inferred = task.inferred && formatTime(task.inferred, words);
  const untimed = [words.noDeadline, ...(inferred === null ? [] : [words.inferred(inferred)])].join(words.separator);
  const section = task.section === null ? undefined : ledger.analysis.sections[task.section];
  return [
    `**${escape(taskHeading(telling.text, task))}**\n`,
    (owners.length > 0 ? owners : [`*${words.noOwner}*`]).join(LINE) +
      LINE +
      (times.length > 0 ? line(words.labels.deadline, escape(times.join(words.comma))) : `*${escape(untimed)}*`),
    section && section.heading.start !== task.start ? `\n*${escape(sectionHeading(telling.text, section))}*` : '',
  ].join('\n');
}

/** An indicator: where it stands, where it is to go, what that asks of each year, who counts it, where prose names it. */
export function describeIndicator(indicator: Indicator, telling: Telling): string {
  const { words, ledger } = telling;
  const { baseline, target, unit } = indicator;
  const parts = [head(indicator.name, unit && `(${unit})`, indicator.nature && words.natures[indicator.nature])];
  const cell = (value: number | string): string => escape(formatValue(value, null, words));
  const columns: [string, string][] = [];
  if (baseline) {
    columns.push([baseline.year === null ? words.labels.baseline : words.year(baseline.year), cell(baseline.value)]);
  }
  if (target) {
    columns.push([target.year === null ? words.labels.target : words.year(target.year), `**${cell(target.value)}**`]);
  }
  const growth = growthOf(indicator);
  if (growth) {
    const percent = (part: number | null): string => (part === null ? '' : `${formatChange(part * 100, words)}%`);
    const change = formatChange(growth.change, words);
    const points = growth.measuredIn === 'points';
    columns.push([
      words.labels.change,
      points
        ? change + words.points
        : [change, percent(growth.relative) && `(${percent(growth.relative)})`].join(' ').trim(),
    ]);
    if (growth.perYear !== null) {
      columns.push([
        words.labels.perYear,
        points ? formatChange(growth.perYear, words) + words.points : percent(growth.perYear),
      ]);
    }
  }
  const [first, ...rest] = columns;
  if (first && rest.length === 0) {
    parts.push(first.join(words.colon));
  } else if (first) {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    parts.push(
      [
        row(columns.map(([label]) => label)),
        row(columns.map(() => '--:')),
        row(columns.map(([, value]) => value)),
      ].join('\n'),
    );
  }
  if (indicator.source !== null) {
    parts.push(`${words.labels.source}${words.colon}${escape(indicator.source)}`);
  }
  const statements = ledger.statementsOf(indicator);
  if (statements.length > 0) {
    const line = (measure: Measure): string => statementLine(measure, indicator, telling);
    parts.push(`${words.stated(statements.length)}${words.colon}\n${list(telling, statements, line)}`);
  }
  // A name with its value right behind it is told already.
  const isTold = ({ end }: Span): boolean =>
    statements.some(({ start }) => start >= end && start - end <= VALUE_BEHIND);
  const mentions = ledger.mentionsOf(indicator).filter((span) => !isTold(span));
  if (mentions.length > 0) {
    parts.push(
      `${words.mentioned(mentions.length)}${words.colon}\n${list(telling, mentions, (span) => place(telling, span))}`,
    );
  }
  return parts.join('\n\n');
}

/** From the end of a name to its value: 提高到, 保持在. */
const VALUE_BEHIND = 12;

/** A value that prose states: its year, the place, and whether the table says otherwise. */
function statementLine(measure: Measure, indicator: Indicator, telling: Telling): string {
  const { words, text } = telling;
  const when = measure.year === null ? words.statuses[measure.status] : words.year(measure.year);
  const differs = comparisonOf(text, measure, indicator)?.agrees === false;
  return [escape(`${when} ${measure.text}`), place(telling, measure), ...(differs ? [`⚠ ${words.differs}`] : [])].join(
    words.separator,
  );
}

/** How many tasks a body leads, shares and supports, in one line. */
export function sharesOf(account: AgencyAccount, words: Words): string {
  const counts = (['lead', 'joint', 'supporting'] as const).filter((share) => account.tasks[share].length > 0);
  return counts.map((share) => words.share(share, account.tasks[share].length)).join(words.separator);
}

/** A member of a group: with what the document gives it, and a link to where it is named first. */
function memberLine(name: string, telling: Telling): string {
  const account = telling.ledger.accountOf(name);
  const [first] = account?.mentions ?? [];
  if (!account || !first) {
    return escape(name);
  }
  const shares = sharesOf(account, telling.words);
  return link(telling, name, first) + (shares === '' ? '' : `&ensp;${escape(shares)}`);
}

/** A body: its part here, its full name, all that the document gives it. */
export function describeAgency(name: string, telling: Telling, here?: Agency): string {
  const { words, ledger } = telling;
  const account = ledger.accountOf(name);
  const role = here && here.role !== 'mention' ? words.roles[here.role] : null;
  if (!account) {
    return head(name, role);
  }
  const parts = [head(account.name, role)];
  const others = account.names.filter((other) => other !== account.name);
  if (others.length > 0) {
    parts.push(`${words.labels.aliases}${words.colon}${escape(others.slice(0, SHOWN).join(words.comma))}`);
  }
  const tasks = [...account.tasks.lead, ...account.tasks.joint, ...account.tasks.supporting];
  parts.push(
    tasks.length > 0
      ? `${sharesOf(account, words)}\n\n${list(telling, tasks, (task) => taskLink(telling, task))}`
      : `*${words.noShare}*`,
  );
  const members = ledger.membersOf(account.name);
  if (members.length > 0) {
    const lines = list(telling, members, (member) => memberLine(member, telling), MEMBERS_SHOWN);
    parts.push(`${words.members(members.length)}${words.colon}\n${lines}`);
  }
  return parts.join('\n\n');
}

/** A time: its days, what is due then here, what else is due on that day. */
export function describeTime(time: TimeExpression, telling: Telling): string {
  const { words, ledger } = telling;
  const parts = [head(formatTime(time, words) ?? time.text, words.times[time.kind], time.recurring ?? null)];
  const task = ledger.taskAt(time.start);
  if (task) {
    parts.push(`${words.labels.task}${words.colon}${taskLink(telling, task)}`);
  }
  const due =
    time.to !== null && time.kind !== 'date' ? ledger.tasksDue(time.to).filter((other) => other !== task) : [];
  if (due.length > 0) {
    const total = due.length + (task ? 1 : 0);
    parts.push(
      `${words.sameDeadline(total)}${words.colon}\n${list(telling, due, (other) => taskLink(telling, other))}`,
    );
  }
  return parts.join('\n\n');
}

/** A quantity: its plain value, what it measures, whether it is reached or aimed at, what the table says of it. */
export function describeMeasure(measure: Measure, telling: Telling): string {
  const { words, ledger, text } = telling;
  const value = formatValue(measure.value, measure.unit, words);
  const parts = [head(value, words.statuses[measure.status]), ...(measure.name === null ? [] : [escape(measure.name)])];
  const indicator = measure.indicator === null ? undefined : ledger.analysis.indicators[measure.indicator];
  if (indicator) {
    const comparison = comparisonOf(text, measure, indicator);
    parts.push(
      `${words.labels.indicator}${words.colon}${link(telling, indicator.name, indicator)}` +
        (comparison ? LINE + comparisonLine(comparison, indicator, words) : ''),
    );
  }
  return parts.join('\n\n');
}

function comparisonLine({ point, agrees }: Comparison, { unit }: Indicator, words: Words): string {
  const value = formatValue(point.value, unit, words);
  const inTable = escape(point.year === null ? value : `${words.year(point.year)} ${value}`);
  return `${agrees ? words.agrees : `⚠ ${words.differs}`}${words.colon}${inTable}`;
}

/** A cited document: its number, what it is cited for, how often. */
export function describeCitation(citation: Citation, telling: Telling): string {
  const { words, ledger } = telling;
  const same = ledger.analysis.citations.filter((other) => other.title === citation.title);
  const number = same.find((other) => other.number !== null)?.number ?? null;
  const notes = [
    number === null ? null : `${words.labels.number}${words.colon}${number}`,
    same.length > 1 ? words.citedTimes(same.length) : null,
  ];
  const line = notes
    .filter((note) => note !== null)
    .map(escape)
    .join(words.separator);
  return [head(`《${citation.title}》`, words.citations[citation.role]), ...(line ? [line] : [])].join('\n\n');
}

/** A task's owners and end in few characters: what stands beside its title in a list. */
export function taskBrief(task: Task, words: Words): string {
  const owners = task.lead.length > 0 ? task.lead : task.joint.length > 0 ? task.joint : task.supporting;
  const [first] = owners;
  const who = first === undefined ? words.noOwner : owners.length > 1 ? `${first} +${owners.length - 1}` : first;
  const ends = task.deadlines
    .map((deadline) => deadline.to)
    .filter((day) => day !== null)
    .sort();
  const own = ends[0] === undefined ? null : formatEnd({ to: ends[0] }, words);
  const inferred = task.inferred && formatEnd(task.inferred, words);
  const end = own ?? (inferred && words.inferredBrief(inferred));
  return end === null ? who : `${who}${words.separator}${end}`;
}

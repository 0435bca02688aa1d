/** One noun of a document in a few lines of Markdown: what a hover, a tooltip or a terminal shows of it. */
import type { Agency, Citation, Task, TimeExpression } from '../model';
import { type AgencyAccount, SHARES } from '../relate/ledger';
import { escapeMarkdown as escape, formatEnd, formatTime } from './format';
import { sectionHeading, taskHeading } from './headings';
import { head, LINE, link, list, SHOWN, taskLink, type Telling } from './telling';
import type { Words } from './words';

/** Of a group's members: who they are is what one asks. */
const MEMBERS_SHOWN = 15;

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

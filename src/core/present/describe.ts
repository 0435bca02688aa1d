/** One noun of a document in a few lines of Markdown: what a hover, a tooltip or a terminal shows of it. */
import type { Citation, Deadline, Task, TimeExpression } from '../model';
import { type AgencyAccount, SHARES } from '../relate/ledger';
import { isSure } from '../relate/reading';
import type { Service } from '../relate/serve';
import { deskWordsOf } from './deskWords';
import { escapeMarkdown as escape, formatDistance, formatEnd, formatTime } from './format';
import { sectionHeading, taskHeading } from './headings';
import { head, LINE, link, linksInLine, list, measureInWords, reasonOf, taskLink, type Telling } from './telling';
import type { Words } from './words';

/** A deadline in full, with its distance where the reader has a day of his own. */
function dated(deadline: Deadline, { words, today }: Telling): string[] {
  const time = formatTime(deadline, words);
  if (time === null) {
    return [];
  }
  const { to, kind, recurring } = deadline;
  const isDistant = to !== null && kind === 'deadline' && today !== undefined;
  const note = recurring ?? (isDistant ? formatDistance(to, today, words) : null);
  return [note === null ? time : deskWordsOf(words.language).noted(time, note)];
}

/** A task at a glance: title, who answers for it, by when, what it is to bring, which indicators it serves, in which section. */
export function describeTask(task: Task, telling: Telling): string {
  const { words, ledger } = telling;
  const line = (label: string, content: string): string => `${label}${words.colon}${content}`;
  const owners = SHARES.filter((share) => task[share].length > 0).map((share) =>
    line(escape(words.roles[share]), escape(task[share].join(words.comma))),
  );
  const times = task.deadlines.flatMap((deadline) => dated(deadline, telling));
  const inferred = task.inferred && formatTime(task.inferred, words);
  const untimed = [words.noDeadline, ...(inferred === null ? [] : [words.inferred(inferred)])].join(words.separator);
  const section = task.section === null ? undefined : ledger.analysis.sections[task.section];
  return [
    `**${escape(taskHeading(telling.text, task))}**`,
    (owners.length > 0 ? owners : [`*${words.noOwner}*`]).join(LINE) +
      LINE +
      (times.length > 0 ? line(words.labels.deadline, escape(times.join(words.comma))) : `*${escape(untimed)}*`),
    ...outcomesOf(task, telling),
    ...(section && section.heading.start !== task.start ? [`*${escape(sectionHeading(telling.text, section))}*`] : []),
  ].join('\n\n');
}

/** By what one will see that a task is done: what it is to reach and to bring, the indicators that it serves. */
function outcomesOf(task: Task, telling: Telling): string[] {
  const { ledger, words, coverage } = telling;
  const desk = deskWordsOf(words.language);
  const covered = coverage.tasks[ledger.analysis.tasks.indexOf(task)];
  if (!covered) {
    return [];
  }
  const { measures, deliverables, services } = covered;
  const brings = [
    ...linksInLine(telling, desk.targets, measures, (measure) => measureInWords(telling, measure)),
    ...linksInLine(telling, desk.deliverables, deliverables, ({ text }) => text),
  ];
  const served = services.filter(isSure);
  const serves = (service: Service): string => {
    const indicator = ledger.analysis.indicators[service.indicator]!;
    return [link(telling, indicator.name, indicator), reasonOf(service, words)].join(words.separator);
  };
  return [
    ...(brings.length > 0 ? [brings.join(LINE)] : []),
    ...(served.length > 0 ? [`${desk.serves(served.length)}${words.colon}\n${list(telling, served, serves)}`] : []),
  ];
}

/** How many tasks a body leads, shares and supports, in one line. */
export function sharesOf(account: AgencyAccount, words: Words): string {
  const counts = (['lead', 'joint', 'supporting'] as const).filter((share) => account.tasks[share].length > 0);
  return counts.map((share) => words.share(share, account.tasks[share].length)).join(words.separator);
}

/** How far off the end of a time is: of a deadline, and of a period that is not over. */
function distanceOf({ to, kind, recurring }: TimeExpression, { words, today }: Telling): string | null {
  if (to === null || today === undefined || recurring !== undefined || kind === 'date') {
    return null;
  }
  return kind === 'deadline' || to >= today ? formatDistance(to, today, words) : null;
}

/** A time: its days, how far off, what is due then here, what else is due on that day. */
export function describeTime(time: TimeExpression, telling: Telling): string {
  const { words, ledger } = telling;
  const distance = distanceOf(time, telling);
  const parts = [head(formatTime(time, words) ?? time.text, words.times[time.kind], time.recurring ?? null, distance)];
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
  const { tasks, document } = ledger.analysis;
  const inferred = time.to !== null && time.to === document.horizon ? tasks.filter((other) => other.inferred) : [];
  if (inferred.length > 0) {
    parts.push(`*${escape(deskWordsOf(words.language).inferredDue(inferred.length))}*`);
  }
  return parts.join('\n\n');
}

/** A cited document: its number, what it is cited for, how often, the files that it is. */
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
  return [
    head(`《${citation.title}》`, words.citations[citation.role]),
    ...(line ? [line] : []),
    ...filesOf(citation, telling),
  ].join('\n\n');
}

/** The documents of the folder that a citation means, or why none can be told. */
function filesOf(citation: Citation, telling: Telling): string[] {
  const found = telling.filesOf?.(citation);
  if (!found) {
    return [];
  }
  const desk = deskWordsOf(telling.words.language);
  if (found.state === 'found') {
    const links = found.files.map(({ name, address }) => `[${escape(name)}](${address})`);
    return [desk.inFolder + telling.words.colon + links.join(telling.words.separator)];
  }
  return [`*${{ none: desk.notInFolder, unread: desk.folderUnread, 'no-folder': desk.noFolder }[found.state]}*`];
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

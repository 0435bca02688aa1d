/** The coverage of a plan as the rows of a list: each share opens to exactly the items that fall short. */
import type { Section } from '../model';
import type { AgencyCoverage, Coverage, CoverageShare, IndicatorCoverage } from '../relate/coverage';
import type { Service } from '../relate/serve';
import { sharesOf } from './describe';
import { formatValue } from './format';
import { sectionHeading, taskHeading } from './headings';
import { relationWordsOf, type RelationWords } from './relationWords';
import { identify, plainRow, type Row, taskRow } from './rows/row';
import type { Telling } from './telling';

interface Told {
  readonly coverage: Coverage;
  readonly telling: Telling;
  readonly own: RelationWords;
}

/** The shares, then the indicators with what serves them, then the sections by how complete they are. */
export function coverageRows(telling: Telling): readonly Row[] {
  const { coverage } = telling;
  const told: Told = { coverage, telling, own: relationWordsOf(telling.words.language) };
  const { groups } = told.own;
  const services = servicesRows(told);
  const sections = sectionsRows(told);
  return [
    ...coverage.shares.filter(({ total }) => total > 0).map((share) => shareRow(share, told)),
    ...(services.length === 0
      ? []
      : [plainRow('services', groups.services, String(services.length), services, 'link')]),
    ...(sections.length === 0
      ? []
      : [plainRow('sections', groups.sections, String(sections.length), sections, 'list-tree')]),
  ];
}

/** How much there is and is covered, in one line. */
export function coverageBrief({ coverage: { shares, tasks }, words }: Telling): string {
  const met = (id: CoverageShare['id']): number => shares.find((share) => share.id === id)?.met ?? 0;
  return relationWordsOf(words.language).brief(tasks.length, met('task-lead'), met('task-own-time'));
}

function shareRow(share: CoverageShare, told: Told): Row {
  const { coverage, telling } = told;
  const id = identify();
  const children = share.short.map((index): Row => {
    if (share.of === 'tasks') {
      const { task } = coverage.tasks[index]!;
      return { ...taskRow(task, id(share.id, task.number ?? '', task.title), telling), extent: null };
    }
    if (share.of === 'agencies') return agencyRow(coverage.agencies[index]!, id, share.id, told);
    const covered = coverage.indicators[index]!;
    const row = indicatorRow(covered, id, share.id, told);
    return share.id === 'indicator-agrees' ? { ...row, children: statementRows(covered, row.id, told) } : row;
  });
  const icon = share.short.length === 0 ? 'pass' : share.met === 0 ? 'circle-large-outline' : 'circle-large';
  return plainRow(share.id, told.own.shares[share.id], `${share.met}/${share.total}`, children, icon);
}

function indicatorRow(
  { indicator, owners }: IndicatorCoverage,
  id: ReturnType<typeof identify>,
  under: string,
  { telling: { words } }: Told,
): Row {
  return {
    id: id(under, indicator.name),
    subject: { kind: 'indicator', indicator },
    label: indicator.name,
    detail: owners.join(words.comma),
    target: { start: indicator.start, end: indicator.end },
    extent: null,
    children: [],
  };
}

function agencyRow(
  { account, indicators }: AgencyCoverage,
  id: ReturnType<typeof identify>,
  under: string,
  { coverage, telling: { words } }: Told,
): Row {
  const owned = indicators.map((index) => coverage.indicators[index]!.indicator.name);
  return {
    id: id(under, account.name),
    subject: { kind: 'agency', account },
    label: account.name,
    detail: owned.length > 0 ? owned.join(words.comma) : sharesOf(account, words),
    target: account.mentions.find(({ role }) => role !== 'mention') ?? account.mentions[0] ?? null,
    extent: null,
    children: [],
  };
}

/** What prose says otherwise than the table. */
function statementRows({ indicator, statements }: IndicatorCoverage, parent: string, { telling }: Told): Row[] {
  const id = identify();
  return statements
    .filter(({ comparison }) => !comparison.agrees)
    .map(({ measure, comparison }) => ({
      ...plainRow(
        id(parent, measure.text),
        measure.text,
        `${telling.words.differs} ${formatValue(comparison.point.value, indicator.unit, telling.words)}`,
        [],
        'warning',
      ),
      target: { start: measure.start, end: measure.end },
    }));
}

/** Every indicator with the tasks that serve it, each with its reason; those that nothing serves have no children. */
function servicesRows(told: Told): Row[] {
  const { coverage } = told;
  const id = identify();
  return coverage.indicators.map((covered) => {
    const row = indicatorRow(covered, id, 'services', told);
    const notes = [row.detail, covered.ownerLeads === false ? told.own.ownerLeadsNone : ''].filter(
      (note) => note !== '',
    );
    const own = identify();
    return {
      ...row,
      detail: notes.join(told.telling.words.separator),
      children: covered.services.map((service) => {
        const { number, title } = coverage.tasks[service.task]!.task;
        return serviceRow(service, own(row.id, number ?? '', title), told);
      }),
    };
  });
}

/** Terms that are shown of a link. */
const TERMS = 3;

function serviceRow(
  { task: index, reason, certainty, terms }: Service,
  id: string,
  { coverage, own, telling }: Told,
): Row {
  const { task } = coverage.tasks[index]!;
  const words = terms.slice(0, TERMS).map(({ text }) => text);
  return {
    id,
    subject: { kind: 'task', task },
    label: taskHeading(telling.text, task),
    detail: `${own.certainties[certainty]}${telling.words.separator}${own.services[reason]}${telling.words.colon}${words.join(' ')}`,
    target: terms[0]?.there ?? task.titleSpan,
    extent: null,
    children: [],
  };
}

/** The sections that hold tasks themselves, the least complete first; each opens to the tasks that are not. */
function sectionsRows({ coverage, own, telling }: Told): Row[] {
  const { sections } = telling.ledger.analysis;
  const id = identify();
  /** A heading that is a task itself stands in the section around it. */
  const homeOf = (index: number): Section | undefined => {
    const { task } = coverage.tasks[index]!;
    const around = task.section === null ? undefined : sections[task.section];
    const home = around?.heading.start === task.start ? around.parent : task.section;
    return home === null ? undefined : sections[home];
  };
  const rows = coverage.sections.flatMap(({ section, tasks }) => {
    const direct = tasks.filter((index) => homeOf(index) === section);
    if (direct.length === 0) return [];
    const short = direct.filter((index) => !coverage.tasks[index]!.isComplete);
    const complete = direct.length - short.length;
    const key = id('section', section.number ?? '', section.title);
    const row: Row = {
      id: key,
      subject: { kind: 'section', section },
      label: sectionHeading(telling.text, section),
      detail: own.completeOf(complete, direct.length),
      target: section.heading,
      extent: null,
      children: short.map((index): Row => {
        const { task } = coverage.tasks[index]!;
        return { ...taskRow(task, id(key, task.number ?? '', task.title), telling), extent: null };
      }),
    };
    return [{ row, part: complete / direct.length }];
  });
  return rows.sort((a, b) => a.part - b.part).map(({ row }) => row);
}

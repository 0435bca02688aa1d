/** Coverage and relations as plain data: indices lead into the lists of the documents that are named with them. */
import type {
  Analysis,
  Coverage,
  DraftDifference,
  Progress,
  Reading,
  Service,
  SuperiorComparison,
  TaskMatch,
} from '../../core/index';
import type { Document } from './documents';

/** The version of the form: changes when a field changes its meaning or goes. */
export const COVERAGE_VERSION = 1;

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

/** What indices of a document mean: its tasks and indicators by name and place. */
export function documentJson({ file, analysis }: Document) {
  const { title } = analysis.document;
  return {
    file,
    title,
    tasks: analysis.tasks.map(({ number, title: name, start, end }) => ({ number, title: name, start, end })),
    indicators: analysis.indicators.map(({ name, unit, baseline, target, start, end }) => ({
      name,
      unit,
      baseline,
      target,
      start,
      end,
    })),
  };
}

const serviceJson = ({ task, indicator, reason, certainty, score, terms }: Service) => ({
  task,
  indicator,
  reason,
  certainty,
  score: rounded(score),
  terms: terms.map(({ text, here, there }) => ({ text, indicator: here, task: there })),
});

const rounded = (score: number): number => Number(score.toFixed(3));

export function coverageJson({ tasks, indicators, agencies, sections, shares }: Coverage, { sections: all }: Analysis) {
  return {
    shares,
    tasks: tasks.map(({ lead, supporting, joint, time, measures, deliverables, services, isComplete }) => ({
      lead,
      supporting,
      joint,
      time,
      measures: measures.map(({ text, value, unit, name, start, end }) => ({ text, value, unit, name, start, end })),
      deliverables,
      services: services.map(serviceJson),
      complete: isComplete,
    })),
    indicators: indicators.map(({ services, owners, ownerLeads, statements, agrees }) => ({
      owners,
      ownerLeads,
      agrees,
      services: services.map(serviceJson),
      statements: statements.map(({ measure, comparison }) => ({
        text: measure.text,
        ...spanOf(measure),
        agrees: comparison.agrees,
        point: comparison.point,
      })),
    })),
    agencies: agencies.map(({ account, indicators: owned, hasTask }) => ({
      name: account.name,
      lead: account.tasks.lead.length,
      supporting: account.tasks.supporting.length,
      joint: account.tasks.joint.length,
      indicators: owned,
      hasTask,
    })),
    sections: sections.map(({ section, tasks: held, complete }) => ({
      section: all.indexOf(section),
      title: section.title,
      ...spanOf(section.heading),
      tasks: held,
      complete,
    })),
  };
}

const matchJson = ({ task, score, certainty, terms }: TaskMatch, here: 'plan', there: 'superior' | 'report') => ({
  task,
  certainty,
  score: rounded(score),
  terms: terms.map((term) => ({ text: term.text, [here]: term.here, [there]: term.there })),
});

export const superiorJson = ({ tasks, indicators }: SuperiorComparison) => ({
  tasks: tasks.map(({ task, matches, isCovered }) => ({
    task,
    covered: isCovered,
    matches: matches.map((match) => matchJson(match, 'plan', 'superior')),
  })),
  indicators,
});

export const progressJson = ({ indicators, evidence }: Progress) => ({
  indicators: indicators.map(({ indicator, values, doubtful, latest, way, time, needed }) => ({
    indicator,
    way,
    time,
    needed,
    latest: latest === null ? null : values.indexOf(latest),
    values,
    doubtful,
  })),
  evidence: evidence.map(({ report, start, end, kind, isElsewhere, match }) => ({
    report,
    start,
    end,
    kind,
    elsewhere: isElsewhere,
    match: matchJson(match, 'plan', 'report'),
  })),
});

const targetJson = (measure: Reading['analysis']['measures'][number] | null) =>
  measure === null ? null : { text: measure.text, value: measure.value, unit: measure.unit, ...spanOf(measure) };

export const differenceJson = ({ tasks, indicators }: DraftDifference) => ({
  tasks: tasks.map(({ targets, score, ...change }) => ({
    ...change,
    score: rounded(score),
    targets: targets.map(({ old, new: now, direction }) => ({ old: targetJson(old), new: targetJson(now), direction })),
  })),
  indicators,
});

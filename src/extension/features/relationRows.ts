/** The documents around a plan, each with what it has to do with it, as rows. */
import {
  divisionRows,
  draftRows,
  plainRow,
  relationWordsOf,
  reportRows,
  type Row,
  superiorRows,
} from '../../core/index';
import { nameOf } from '../fileNames';
import { language, t, words } from '../language';
import type { PlanRelations, Related } from '../related/comparing';

/** What the view's menus do with a row. */
const MENU: Readonly<Record<Related['role'], string>> = {
  superior: 'related',
  division: 'related',
  report: 'related',
  earlier: 'earlier',
  commit: 'commit',
};

/** What a document is to a plan, as an icon. */
export const ROLE_ICONS: Readonly<Record<Related['role'], string>> = {
  superior: 'type-hierarchy-super',
  earlier: 'history',
  division: 'list-flat',
  report: 'book',
  commit: 'git-commit',
};

/** One row a document, reports together; a click opens the document. */
export function relationRows(relations: PlanRelations): readonly Row[] {
  const reports = relations.related.filter(({ role }) => role === 'report');
  const others = relations.related.filter(({ role }) => role !== 'report');
  const rows = others.map((related) => documentRow(related, childrenOf(related, relations)));
  const reached = reportsRow(reports, relations);
  return reached ? [...rows, reached] : rows;
}

function documentRow({ role, uri, document }: Related, children: readonly Row[] | null): Row {
  const { roles } = relationWordsOf(language());
  const id = `${role} ${uri.toString()}`;
  const name = document?.name ?? nameOf(uri);
  const notes = document ? noteOf(role, children) : [t('cannot be read')];
  return {
    ...plainRow(id, name, [roles[role], ...notes].join(words().separator), under(id, children ?? [])),
    icon: document ? ROLE_ICONS[role] : 'warning',
    role: MENU[role],
    document: { uri: uri.toString(), text: document?.text ?? '' },
    target: document && { start: 0, end: 0 },
  };
}

/** Rows of several lists side by side: an id is to be one in the whole tree. */
export const under = (parent: string, rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => ({ ...row, id: `${parent}\u0001${row.id}`, children: under(parent, row.children) }));

/** Beside a draft: how much has changed; beside another document: that there is nothing to compare. */
function noteOf(role: Related['role'], children: readonly Row[] | null): readonly string[] {
  const { changed, unchanged, nothingToCompare } = relationWordsOf(language());
  if (!children || role === 'report') {
    return [];
  }
  const isDraft = role === 'earlier' || role === 'commit';
  if (children.length > 0) {
    return isDraft ? [changed(children.length)] : [];
  }
  return [isDraft ? unchanged : nothingToCompare];
}

function childrenOf(
  { document }: Related,
  { plan, superiors, divisions, drafts }: PlanRelations,
): readonly Row[] | null {
  const said = language();
  if (!document) {
    return null;
  }
  const superior = superiors.get(document.uri);
  const division = divisions.get(document.uri);
  const draft = drafts.get(document.uri);
  return superior
    ? superiorRows(plan, document, superior, said)
    : division
      ? divisionRows(plan, document, division, said)
      : draft
        ? draftRows(plan, document, draft, said)
        : null;
}

function reportsRow(reports: readonly Related[], { plan, progress }: PlanRelations): Row | undefined {
  if (reports.length === 0) {
    return undefined;
  }
  const { groups } = relationWordsOf(language());
  const documents = reports.flatMap(({ document }) => document ?? []);
  const told = progress ? reportRows(plan, documents, progress, language()) : [];
  const files = reports.map((report) => documentRow(report, []));
  return plainRow('reports', groups.reports, String(reports.length), [...under('reports', told), ...files], 'book');
}

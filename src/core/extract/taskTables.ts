/** Rows of task tables (任务分解表): each row that orders something is a task, its owners stand in the columns. */
import { taskColumn, taskHeaderRank, type TaskColumn } from '../lexicon/columns';
import type { AgencyRole } from '../model';
import type { Cell, Line, Table } from '../text/line';
import { splitAgencyList } from './agencyNames';
import { headerDepths, headerTexts } from './tableHeader';

export interface TaskHeader {
  readonly columns: readonly TaskColumn[];
  readonly depth: number;
}

/** A name in a cell; offsets in the cell. */
export interface CellEntry {
  readonly cell: Line;
  readonly from: number;
  readonly to: number;
  readonly role: AgencyRole;
}

export interface TaskRow {
  readonly index: number;
  readonly number: string | null;
  readonly task: Line;
  readonly time: Cell;
  readonly entries: readonly CellEntry[];
}

/** Beside a column of indicators only the plainest words for a task are believed. */
const CERTAIN_RANK = 3;

const ROLE_COLUMNS: readonly TaskColumn[] = ['lead', 'supporting', 'responsible'];

/** The header of a task table, `null` where the table is none: a column of tasks and one of owners. */
export function readTaskHeader(table: Table): TaskHeader | null {
  for (const depth of headerDepths(table)) {
    const texts = headerTexts(table, depth);
    if (texts.some((text) => text.length > 24)) continue;
    const columns = texts.map(taskColumn);
    const best = Math.max(0, ...texts.map((text, x) => (columns[x] === 'task' ? taskHeaderRank(text) : 0)));
    const least = texts.some((text) => text.includes('指标')) ? CERTAIN_RANK : 1;
    if (best < least || !columns.some((column) => ROLE_COLUMNS.includes(column))) continue;
    // Of several columns that could hold the task, the most telling one does; of equals the last.
    const at = columns.reduce(
      (found, column, x) => (column === 'task' && taskHeaderRank(texts[x]!) === best ? x : found),
      -1,
    );
    return { columns: columns.map((column, x) => (column === 'task' && x !== at ? 'group' : column)), depth };
  }
  return null;
}

/** The rows that order something. A role cell lost by merging is the row's above; so is a task's number's. */
export function readTaskRows(table: Table, { columns, depth }: TaskHeader): TaskRow[] {
  const rows: TaskRow[] = [];
  const above = new Map<TaskColumn, Line>();
  for (let index = depth; index < table.rows.length; index++) {
    const cells = align(table.rows[index]!, columns);
    if (!cells) {
      above.clear(); // a row that names the group of rows after it
      continue;
    }
    for (const column of ROLE_COLUMNS) {
      const x = columns.indexOf(column);
      if (x >= 0 && cells[x]) above.set(column, cells[x]);
    }
    const task = cells[columns.indexOf('task')];
    if (!task) continue;
    const number = cells[columns.indexOf('index')]?.text.replace(/[.、\s]/gu, '') ?? null;
    rows.push({
      index,
      number,
      task,
      time: cells[columns.indexOf('time')] ?? null,
      entries: entriesOf(columns, above),
    });
  }
  return rows;
}

const IS_TIME = /^\d{4}(?:年|[.-]\d)|\d{1,2}月|[月年季]底|[上下]半年|季度|全年|持续|长期|常态/u;

/** The row's cells by column, `null` for a row that names a group. Cells that merging has lost leave their column empty. */
function align(row: readonly Cell[], columns: readonly TaskColumn[]): Cell[] | null {
  const filled = row.filter((cell): cell is Line => cell !== null);
  if (new Set(filled).size <= 1) return null;
  if (
    filled.length === columns.length ||
    (row.length === columns.length && row[columns.length - 1] !== null && row[columns.indexOf('task')])
  ) {
    return [...row];
  }
  const cells: Cell[] = new Array<Cell>(columns.length).fill(null);
  const rest = [...filled];
  const place = (column: TaskColumn, fits: (cell: Line) => boolean, last = false): void => {
    const x = columns.indexOf(column);
    if (x < 0 || cells[x]) return;
    const at = last ? rest.findLastIndex(fits) : rest.findIndex(fits);
    if (at >= 0) cells[x] = rest.splice(at, 1)[0] ?? null;
  };
  if (/^\d{1,3}[.、]?$/u.test(rest[0]!.text)) place('index', () => true);
  const roles = columns.filter((column) => ROLE_COLUMNS.includes(column));
  for (const column of roles) {
    place(column, (cell) => isNameList(cell.text), columns.indexOf(column) > columns.indexOf('task'));
  }
  if (rest.length > 1 && columns.indexOf('time') > columns.indexOf('task')) {
    place('time', (cell) => cell.text.length <= 20 && IS_TIME.test(cell.text), true);
  }
  if (rest.length > 1) place('group', (cell) => cell === rest[0] && cell.text.length <= 30);
  place('task', (cell) => cell.text.length >= 4);
  return cells[columns.indexOf('task')] ? cells : null;
}

const NAME_END =
  /(?:[局厅委署办院部会处所室科股站社行队县区市镇乡]|中心|小组|海关|政府|部门|单位|公司|集团|街道|支队|等)(?:（[^（）]{1,30}）)?$/u;

const isNameList = (text: string): boolean => {
  const names = splitAgencyList(text);
  return (
    names.length > 0 &&
    !text.includes('。') &&
    names.every(({ start, end }) => end - start <= 24 && NAME_END.test(text.slice(start, end)))
  );
};

/** A line break in a cell ends a name, or has broken one: 市发展改⏎革委. Same length. */
const withoutBrokenNames = (text: string): string =>
  text.replace(/\n/gu, (hit, at: number) => (NAME_END.test(text.slice(Math.max(0, at - 40), at)) ? hit : ' '));

function entriesOf(columns: readonly TaskColumn[], above: ReadonlyMap<TaskColumn, Line>): CellEntry[] {
  const hasSupporting = columns.includes('supporting');
  const hasLead = columns.includes('lead');
  return [...above].flatMap(([column, cell]) => {
    const role: AgencyRole =
      column === 'supporting' ? 'supporting' : column === 'lead' || (hasSupporting && !hasLead) ? 'lead' : 'joint';
    return splitAgencyList(withoutBrokenNames(cell.text))
      .filter(({ start, end }) => !/^[—–\-/\s无]{1,4}$/u.test(cell.text.slice(start, end)))
      .map(({ start, end }) => ({ cell, from: start, to: end, role }));
  });
}

/** What changed in a task between two drafts: who does it, by when, how much. */
import type { Deadline, Measure, Task } from '../model';
import { type Ledger, type Share, SHARES } from './ledger';
import { keyOf } from './sameNames';

/** `moved` under another section; `reworded` in other words than before, numbers and times apart. A new number is no change. */
export type TaskChangeKind = 'added' | 'dropped' | 'moved' | 'reworded' | 'roles' | 'deadlines' | 'targets';

/** Bodies that came or went in a role, under their fullest names. */
export interface RoleChange {
  readonly role: Share;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A quantity that changed; one side is `null` where it came or went. */
export interface TargetChange {
  readonly old: Measure | null;
  readonly new: Measure | null;
  readonly direction: 'raised' | 'lowered' | 'added' | 'dropped';
}

/** The last day by which a task is to be done. */
export interface DeadlineChange {
  readonly old: string | null;
  readonly new: string | null;
  readonly direction: 'earlier' | 'later' | 'added' | 'dropped';
}

/** A task in both drafts, or in one; with all that changed. */
export interface TaskChange {
  /** Index in the old draft, `null` where it is new. */
  readonly old: number | null;
  /** Index in the new draft, `null` where it was dropped. */
  readonly new: number | null;
  /** 0 … 1: how much of the words stayed. */
  readonly score: number;
  /** Empty where nothing changed. */
  readonly kinds: readonly TaskChangeKind[];
  readonly roles: readonly RoleChange[];
  readonly targets: readonly TargetChange[];
  readonly deadline: DeadlineChange | null;
}

/** Bodies that came or went, by role. */
export function roleChanges(before: Task, after: Task, old: Ledger, now: Ledger): readonly RoleChange[] {
  // A body that one draft calls by a short name has its full one in the other.
  const nameOf = (name: string): string => (now.accountOf(name) ?? old.accountOf(name))?.name ?? name;
  return SHARES.flatMap((role): RoleChange[] => {
    const [had, has] = [before[role].map(nameOf), after[role].map(nameOf)];
    const added = has.filter((name) => !had.includes(name));
    const removed = had.filter((name) => !has.includes(name));
    return added.length + removed.length === 0 ? [] : [{ role, added, removed }];
  });
}

/** Pairs quantities of one name and unit, in order; then those left of one unit, where each side has a single one. */
export function targetChanges(before: readonly Measure[], after: readonly Measure[]): readonly TargetChange[] {
  const [old, now] = [[...before], [...after]];
  const changes: TargetChange[] = [];
  const pairUp = (keyOfMeasure: (measure: Measure) => string, isSure: (key: string) => boolean): void => {
    for (const measure of [...now]) {
      const key = keyOfMeasure(measure);
      const at = isSure(key) ? old.findIndex((other) => keyOfMeasure(other) === key) : -1;
      if (at < 0) continue;
      const [previous] = old.splice(at, 1);
      now.splice(now.indexOf(measure), 1);
      if (previous!.value === measure.value) continue;
      const direction = measure.value > previous!.value ? 'raised' : 'lowered';
      changes.push({ old: previous!, new: measure, direction });
    }
  };
  pairUp(
    ({ name, unit, value }) => `${keyOf(name ?? '')} ${unit ?? ''} ${value}`,
    () => true,
  );
  pairUp(
    ({ name, unit }) => `${keyOf(name ?? '')} ${unit ?? ''}`,
    (key) => !key.startsWith(' '),
  );
  const unitOf = ({ unit }: Measure): string => unit ?? '';
  const isSingle = (unit: string): boolean =>
    [old, now].every((side) => side.filter((measure) => unitOf(measure) === unit).length === 1);
  pairUp(unitOf, isSingle);
  changes.push(...old.map((measure): TargetChange => ({ old: measure, new: null, direction: 'dropped' })));
  changes.push(...now.map((measure): TargetChange => ({ old: null, new: measure, direction: 'added' })));
  return changes;
}

/** How the last day moved; `null` where it did not. */
export function deadlineChange(before: readonly Deadline[], after: readonly Deadline[]): DeadlineChange | null {
  const last = (deadlines: readonly Deadline[]): string | null =>
    deadlines.flatMap(({ to }) => to ?? []).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  const [old, now] = [last(before), last(after)];
  if (old === now) return null;
  const direction = old === null ? 'added' : now === null ? 'dropped' : now < old ? 'earlier' : 'later';
  return { old, new: now, direction };
}

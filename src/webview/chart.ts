/** What every chart gets. */
import type { DashboardData, DashboardTask } from '../protocol/dashboard';
import type { Svg } from './marks';

export interface Drawing {
  readonly svg: Svg;
  /** In pixels. */
  readonly width: number;
  readonly data: DashboardData;
  /** The tasks that the filters let through. */
  readonly tasks: readonly DashboardTask[];
  readonly reveal: (start: number, end: number, uri?: string) => void;
}

/** Draws, and says how high it has become; 0 where there is nothing to draw. */
export type Chart = (drawing: Drawing) => number;

/** A character of Chinese at the size of the text, in pixels. */
export const CHARACTER = 13;

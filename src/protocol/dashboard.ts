/** What the dashboard and its host say to each other. A snapshot is always whole. */
import type { DashboardData } from '../core/index';

export type { DashboardData, DashboardTask, Quality } from '../core/index';

/** From the host; `empty` where there is no plan. */
export type ToDashboard =
  { readonly type: 'snapshot'; readonly data: DashboardData } | { readonly type: 'empty'; readonly message: string };

/** From the dashboard. */
export type FromDashboard =
  /** It can draw: the host sends a snapshot. */
  | { readonly type: 'ready' }
  /** Shows a passage; `uri` is that of a report, `null` of the plan. */
  | { readonly type: 'reveal'; readonly uri: string | null; readonly start: number; readonly end: number }
  /** Saves a picture or page: text, or Base64 of a PNG. */
  | {
      readonly type: 'save';
      readonly format: 'svg' | 'png' | 'html';
      readonly name: string;
      readonly content: string;
    };

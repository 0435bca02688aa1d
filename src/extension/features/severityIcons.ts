import type { Severity } from '../../core/index';

/** How much a finding weighs, as an icon beside words that say it too. */
export const SEVERITY_ICONS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

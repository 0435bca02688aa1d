/** Tables as text for a terminal, and as Markdown. */
import type { Sheet } from '../../core/index';

/** Chinese characters and full-width marks take two cells of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u;
/** The widest column, in cells of a terminal: what is longer stands over its neighbours' heads. */
const WIDEST = 60;

const widthOf = (text: string): number => [...text].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0);

const CUT = '…';

/** The text cut to at most so many cells. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = widthOf(CUT);
  for (const char of text) {
    used += WIDE.test(char) ? 2 : 1;
    if (used > width) break;
    kept += char;
  }
  return kept + CUT;
}

/** Columns side by side; the last one is not cut. */
export function sheetsAsText(title: string, sheets: readonly Sheet[]): string {
  const tables = sheets.map(({ title: heading, columns, rows }) => {
    const widths = columns.map((column, at) =>
      Math.min(WIDEST, Math.max(...[column, ...rows.map((row) => row[at] ?? '')].map(widthOf))),
    );
    const line = (cells: readonly string[]): string =>
      cells
        .map((cell, at) => {
          if (at === cells.length - 1) return cell;
          const shown = cut(cell, widths[at]!);
          return shown + ' '.repeat(widths[at]! - widthOf(shown));
        })
        .join('  ')
        .trimEnd();
    return [`== ${heading} ==`, line(columns), ...rows.map(line)].join('\n');
  });
  return [title, ...tables].join('\n\n');
}

const escaped = (cell: string): string => cell.replace(/[\\|*_`[\]<>#]/gu, '\\$&').replace(/\s+/gu, ' ');

/** GFM tables under headings. */
export function sheetsAsMarkdown(title: string, sheets: readonly Sheet[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  const tables = sheets.map(({ title: heading, columns, rows }) =>
    [
      `## ${escaped(heading)}`,
      '',
      row(columns),
      row(columns.map(() => '---')).replaceAll('\\', ''),
      ...rows.map(row),
    ].join('\n'),
  );
  return [`# ${escaped(title)}`, ...tables].join('\n\n');
}

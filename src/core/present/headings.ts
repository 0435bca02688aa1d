/** Sections and tasks as a reader calls them: the marker as written, then the title. */
import type { Section, Task } from '../model';

/** Markup and white space around a marker: #, **, list bullets, table bars, tags. */
const MARKUP = /<[^<>]{0,400}>|&[a-z]{2,6};|[#*_|\s]+/gu;

/** The longest marker in use is 第二十八条; what is longer is not the marker alone. */
const LONGEST_MARKER = 8;

function called(written: string, number: string | null, title: string): string {
  const marker = written.replace(MARKUP, '');
  if (number === null) {
    return title;
  }
  if (marker === number || marker.length === 0 || marker.length > LONGEST_MARKER) {
    return `${number} ${title}`;
  }
  return /[.章节条]$/u.test(marker) ? `${marker} ${title}` : marker + title;
}

/** `三、健全网络`, `（二）优化线网`, `12. 推进专用道成网`. */
export function taskHeading(text: string, task: Task): string {
  return called(text.slice(task.start, task.titleSpan.start), task.number, task.title);
}

/** The section's heading with its marker; of a box the title alone. */
export function sectionHeading(text: string, section: Section): string {
  const written = text.slice(section.heading.start, section.heading.end);
  const at = written.indexOf(section.title);
  return section.kind === 'box'
    ? section.title
    : called(at < 0 ? '' : written.slice(0, at), section.number, section.title);
}

/** The dashboard: draws each snapshot of the host, filtered as the reader wants it. */
import { select } from 'd3-selection';
import type { DashboardData, DashboardTask, FromDashboard, ToDashboard } from '../protocol/dashboard';
import type { Chart } from './chart';
import { agenciesOf, heat } from './heat';
import { indicators } from './indicators';
import { fill, rove } from './marks';
import { matrix } from './matrix';
import { asPage, asPng, asSvg } from './saving';
import { timeline } from './timeline';

/** What VS Code gives a webview. */
declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromDashboard) => void;
  readonly getState: () => unknown;
  readonly setState: (state: Filters) => void;
};

/** What the reader wants to see; kept while the dashboard is open. */
interface Filters {
  readonly words: string;
  /** A heading; `''` for all, as below. */
  readonly section: string;
  readonly agency: string;
  readonly incomplete: boolean;
}

const CHARTS = { matrix, heat, timeline, indicators } as const satisfies Record<string, Chart>;
const NAMES = ['matrix', 'heat', 'timeline', 'indicators'] as const;
type Name = (typeof NAMES)[number];

const editor = acquireVsCodeApi();
const NOTHING: Filters = { words: '', section: '', agency: '', incomplete: false };
let filters: Filters = { ...NOTHING, ...(editor.getState() as Partial<Filters> | undefined) };
let data: DashboardData | undefined;

const element = (id: string): HTMLElement => document.getElementById(id)!;
const button = (label: string, run: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.textContent = label;
  made.onclick = run;
  return made;
};

const bears = ({ lead, joint, supporting }: DashboardTask, agency: string): boolean =>
  [lead, joint, supporting].some((names) => names.includes(agency));

function visibleTasks({ tasks, sections }: DashboardData): readonly DashboardTask[] {
  const { words, section, agency, incomplete } = filters;
  return tasks.filter(
    (task) =>
      (words === '' || task.heading.includes(words)) &&
      (section === '' || (task.section !== null && sections[task.section] === section)) &&
      (agency === '' || bears(task, agency)) &&
      (!incomplete || !task.isComplete),
  );
}

function change(changed: Partial<Filters>): void {
  filters = { ...filters, ...changed };
  editor.setState(filters);
  draw();
}

/** A list of choices whose first means all; a choice that is gone is given up. */
function choose(id: 'section' | 'agency', all: string, choices: readonly string[]): void {
  const list = element(id) as HTMLSelectElement;
  if (!choices.includes(filters[id])) {
    filters = { ...filters, [id]: '' };
  }
  list.replaceChildren(new Option(all, ''), ...choices.map((choice) => new Option(choice, choice)));
  list.value = filters[id];
  list.setAttribute('aria-label', all);
  list.onchange = () => change({ [id]: list.value });
}

function prepare(shown: DashboardData): void {
  const { words, title, sections, tasks, language } = shown;
  document.documentElement.lang = language;
  element('title').textContent = title === '' ? words.dashboard : `${words.dashboard} · ${title}`;
  const typed = element('words') as HTMLInputElement;
  typed.placeholder = words.filter;
  typed.setAttribute('aria-label', words.filter);
  typed.value = filters.words;
  typed.oninput = () => change({ words: typed.value.trim() });
  choose('section', words.allSections, sections);
  choose('agency', words.allAgencies, agenciesOf(tasks));
  const incomplete = element('incomplete') as HTMLInputElement;
  incomplete.checked = filters.incomplete;
  incomplete.onchange = () => change({ incomplete: incomplete.checked });
  element('incomplete-label').textContent = words.incompleteOnly;
  element('save').replaceChildren(button(words.saveAll, savePage));
  for (const name of NAMES) {
    const section = element(name);
    section.setAttribute('aria-label', words.charts[name]);
    section.querySelector('h2')!.textContent = words.charts[name];
    section.querySelector('.hint')!.textContent = words.hints[name];
    section.querySelector('.save')!.replaceChildren(
      button(fill(words.save, 'SVG'), () => save(name, 'svg', asSvg(svgOf(name)))),
      button(fill(words.save, 'PNG'), () => void asPng(svgOf(name)).then((png) => save(name, 'png', png))),
    );
  }
}

const svgOf = (name: Name): SVGSVGElement => element(name).querySelector('svg')!;

function draw(): void {
  const shown = data;
  if (!shown) {
    return;
  }
  const tasks = visibleTasks(shown);
  element('count').textContent = fill(shown.words.shown, tasks.length, shown.tasks.length);
  for (const name of NAMES) {
    drawChart(name, shown, tasks);
  }
}

function drawChart(name: Name, shown: DashboardData, tasks: readonly DashboardTask[]): void {
  const frame = element(name).querySelector<HTMLElement>('.frame')!;
  const width = Math.max(480, frame.clientWidth - 16);
  const focused = frame.contains(document.activeElement)
    ? document.activeElement?.getAttribute('aria-label')
    : undefined;
  frame.querySelector('svg')?.remove();
  const svg = select(frame).append('svg').attr('role', 'group').attr('aria-label', shown.words.charts[name]);
  const reveal = (start: number, end: number, uri?: string): void =>
    editor.postMessage({ type: 'reveal', uri: uri ?? null, start, end });
  const height = CHARTS[name]({ svg, width, data: shown, tasks, reveal });
  element(name).classList.toggle('empty', height === 0);
  frame.dataset.nothing = shown.words.nothing;
  svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
  rove(svg.node()!);
  const head = svg.select('.head').attr('data-head', '');
  frame.onscroll = () => void head.attr('transform', `translate(0, ${frame.scrollTop})`);
  frame.dispatchEvent(new Event('scroll'));
  if (focused) {
    const same = [...frame.querySelectorAll<SVGGElement>('.mark')].find(
      (mark) => mark.getAttribute('aria-label') === focused,
    );
    same?.focus();
  }
}

const save = (name: string, format: 'svg' | 'png' | 'html', content: string): void =>
  editor.postMessage({ type: 'save', name, format, content });

function savePage(): void {
  if (data) {
    const { words, title, language } = data;
    const charts = NAMES.filter((name) => !element(name).classList.contains('empty'));
    const page = charts.map((name) => ({ title: words.charts[name], hint: words.hints[name], svg: svgOf(name) }));
    save('dashboard', 'html', asPage(language, title === '' ? words.dashboard : title, page));
  }
}

window.addEventListener('message', ({ data: message }: MessageEvent<ToDashboard>) => {
  document.body.classList.toggle('nothing', message.type === 'empty');
  if (message.type === 'empty') {
    data = undefined;
    element('message').textContent = message.message;
    return;
  }
  data = message.data;
  prepare(data);
  draw();
});
new ResizeObserver(() => requestAnimationFrame(draw)).observe(document.body);
editor.postMessage({ type: 'ready' });

/** The marks of review on the tasks of the open documents. */
import type * as vscode from 'vscode';
import { marksOn, type MarkValue, type Task, type TaskMark, withMark, type Annotations } from '../../core/index';
import type { Analyses, Reading } from '../analyses';
import { sourceOf, type NoteFiles } from './noteFiles';
import type { NotePlaces } from './notePlaces';

type Marks = ReadonlyMap<Task, TaskMark>;

interface Known {
  readonly reading: Reading;
  readonly annotations: Annotations;
  readonly marks: Marks;
}

const NONE: Marks = new Map();

export class TaskMarks {
  readonly #known = new WeakMap<vscode.TextDocument, Known>();

  constructor(
    private readonly analyses: Analyses,
    private readonly files: NoteFiles,
    private readonly places: NotePlaces,
  ) {}

  /** By task, those that have a mark; `null` where none can be kept: the document is in no open folder. */
  of(document: vscode.TextDocument): Marks | null {
    if (!this.files.canKeep(document)) {
      return null;
    }
    const annotations = this.files.of(document)?.annotations;
    if (!annotations || annotations.size === 0) {
      return NONE;
    }
    const reading = this.analyses.of(document);
    const known = this.#known.get(document);
    if (known?.reading === reading && known.annotations === annotations) {
      return known.marks;
    }
    const { tasks } = reading.analysis;
    const all = marksOn(this.places.pageOf(document), tasks, annotations);
    const marks = new Map(all.flatMap((mark, at): [Task, TaskMark][] => (mark ? [[tasks[at]!, mark]] : [])));
    this.#known.set(document, { reading, annotations, marks });
    return marks;
  }

  /** The change that marks tasks of the document as it is now. @param value `null` takes their marks away */
  change(
    document: vscode.TextDocument,
    tasks: readonly Task[],
    value: MarkValue | null,
    author: string,
  ): (annotations: Annotations) => Annotations {
    const page = this.places.pageOf(document);
    const all = this.analyses.of(document).analysis.tasks;
    const said = { author, created: new Date().toISOString() };
    const source = sourceOf(document.uri);
    return (annotations) =>
      tasks
        .map((task) => all.indexOf(task))
        .filter((at) => at >= 0)
        .reduce((made, at) => withMark(made, { page, tasks: all, at, source }, value, said), annotations);
  }
}

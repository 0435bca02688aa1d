/** Names that cross the border between package.json and the code; a test holds the two together in both directions. */

/** The language of plain texts that are policy documents. */
export const LANGUAGE = 'policy-plan';

export const COMMANDS = {
  treatAsPlan: 'policyPlan.treatAsPlan',
  doNotTreatAsPlan: 'policyPlan.doNotTreatAsPlan',
  /** Shows why the current document is, or is not, read as a policy document. */
  whyPlan: 'policyPlan.whyPlan',
  /** These take the words under the cursor, or those that a quick fix names: `(document, words)`. */
  addAgency: 'policyPlan.addAgency',
  addShortName: 'policyPlan.addShortName',
  neverMark: 'policyPlan.neverMark',
  /** Opens the page of a rule: `(id)`, else one that the user chooses. */
  openRule: 'policyPlan.openRule',
  /** Mends all findings of the current plan that have one right answer, with a look at each first. */
  fixAll: 'policyPlan.fixAll',
  /** These take the finding that they are about: a quick fix or a row of the findings names it. */
  suppressHere: 'policyPlan.suppressHere',
  suppressInDocument: 'policyPlan.suppressInDocument',
  suppressInFolder: 'policyPlan.suppressInFolder',
  /** Reads the documents of the folder anew. */
  readFolder: 'policyPlan.readFolder',
  showLog: 'policyPlan.showLog',
  /** From the cursor to another task, or to another mention of what stands there; around the end of the document. */
  nextTask: 'policyPlan.nextTask',
  previousTask: 'policyPlan.previousTask',
  nextMention: 'policyPlan.nextMention',
  previousMention: 'policyPlan.previousMention',
  goToTask: 'policyPlan.goToTask',
  /** Puts the numbers of the current plan, or of its selected lines, in order, with a look at each change first. */
  renumber: 'policyPlan.renumber',
  /** How the tasks are shown in their view. */
  arrangeTasks: 'policyPlan.arrangeTasks',
  filterTasks: 'policyPlan.filterTasks',
  clearTaskFilter: 'policyPlan.clearTaskFilter',
  /** These take a row of a view and all that are selected there, or the id of the view: `{ view }`. */
  openRow: 'policyPlan.openRow',
  openRowToSide: 'policyPlan.openRowToSide',
  copyRows: 'policyPlan.copyRows',
  copyRowLinks: 'policyPlan.copyRowLinks',
  /** Says what a document of the folder is to a plan: the file of a context menu, else one that the user chooses. */
  relate: 'policyPlan.relate',
  /** Takes the row of the document. */
  unrelate: 'policyPlan.unrelate',
  compareWithCommit: 'policyPlan.compareWithCommit',
  openDashboard: 'policyPlan.openDashboard',
  /** Shows two drafts side by side: takes the row of the draft, or of a change in it. */
  openDifference: 'policyPlan.openDifference',
  /** Opens a note on the selection of the active editor. */
  addNote: 'policyPlan.addNote',
  /** The buttons of threads and comments; VS Code says which one. */
  saveNote: 'policyPlan.saveNote',
  editNote: 'policyPlan.editNote',
  saveEdit: 'policyPlan.saveEdit',
  cancelEdit: 'policyPlan.cancelEdit',
  deleteNote: 'policyPlan.deleteNote',
  resolveNote: 'policyPlan.resolveNote',
  reopenNote: 'policyPlan.reopenNote',
  /** Puts a note that was not found on a passage: one that the view offers, else the selection. */
  attachNote: 'policyPlan.attachNote',
  filterNotes: 'policyPlan.filterNotes',
  exportNotes: 'policyPlan.exportNotes',
  /** Marks tasks as in question, or takes that back; takes a row of the tasks and all that are selected. */
  questionTask: 'policyPlan.questionTask',
  /** Selects a stretch of a document; for links and trees only. */
  reveal: 'policyPlan.reveal',
} as const;

export const VIEWS = {
  tasks: 'policyPlan.tasks',
  coverage: 'policyPlan.coverage',
  indicators: 'policyPlan.indicators',
  agencies: 'policyPlan.agencies',
  findings: 'policyPlan.findings',
  notes: 'policyPlan.notes',
} as const;

/** Keys of `when` clauses. */
export const CONTEXTS = {
  /** A {@link PlanState}. */
  state: 'policyPlan.state',
  /** Whether the view of the tasks shows only some of them. */
  tasksFiltered: 'policyPlan.tasksFiltered',
} as const;

/** Settings, without the section `policyPlan`. */
export const SETTINGS = {
  language: 'language',
  detection: 'detection',
  offerLanguage: 'offerLanguage',
  followCursor: 'tasks.followCursor',
  myAgencies: 'tasks.myAgencies',
  indexExclude: 'index.exclude',
  indexMaxFileSize: 'index.maxFileSize',
  indexMaxFiles: 'index.maxFiles',
  rules: 'rules',
  codeLens: 'codeLens',
  hintDates: 'inlayHints.dates',
  hintHorizons: 'inlayHints.horizons',
  rulerMarks: 'rulerMarks',
  author: 'author',
} as const;

export const SECTION = 'policyPlan';

/** Colours of the ruler. */
export const COLORS = {
  task: 'policyPlan.ruler.task',
  taskWithoutOwner: 'policyPlan.ruler.taskWithoutOwner',
  deadline: 'policyPlan.ruler.deadline',
} as const;

export const TOKEN_TYPES = [
  'policyAgency',
  'policyIndicator',
  'policyDeadline',
  'policyPeriod',
  'policyDate',
  'policyMeasure',
  'policyCitation',
] as const;

export const TOKEN_MODIFIERS = ['lead', 'supporting', 'joint', 'source', 'actual', 'target'] as const;

/** What the views have to show; the welcome texts of package.json depend on it. */
export type PlanState = 'noEditor' | 'notPlan' | 'noTasks' | 'plan';

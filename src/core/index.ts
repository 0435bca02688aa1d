/** The only door into the core. Everything behind it is pure: no editor, no files, no clock. */
export { analyze, createReader, detect, type Reader } from './analyze';
export {
  addToDictionary,
  EMPTY_DICTIONARY,
  readDictionary,
  type Dictionary,
  type DictionaryAddition,
} from './dictionary';
export {
  addSuppression,
  EMPTY_CONFIG,
  readConfig,
  readRules,
  RELATION_ROLES,
  relationsFor,
  setRelation,
  suppressionsFor,
  switchOff,
  type Config,
  type RelationRole,
} from './config';
export { clauseStyleEdits } from './desk/clauseStyle';
export { bodiesAcross, indicatorAcross, isCited } from './desk/folder';
export { foldsOf } from './desk/folds';
export { glancesOf, type Glance } from './desk/glances';
export { dateHints, horizonHints, type Hint } from './desk/hints';
export { taskNumberedAt } from './desk/numbers';
export { nextItemEdit } from './desk/nextItem';
export { offersAt, type Offer, type Offers } from './desk/offers';
export { placesInDictionary, renamedForm, renamedPlaces, type Renamed } from './desk/renaming';
export { renumbering, type Renumbered } from './desk/renumbering';
export { selectionsAt } from './desk/selections';
export { stepFrom } from './desk/steps';
export { boxLinks, citedInFull, definitionOf, occurrencesOf, thingAt, type Thing } from './desk/things';
export { digestOf, headingOf, placeOf, type Digest } from './digest/digest';
export { packDigest, unpackDigest } from './digest/pack';
export type { Finding, Fix, Severity } from './findings';
export { lint, type LintOptions } from './lint';
export { guessFormat } from './parse';
export type * from './model';
export { anchorAt, type Anchor } from './notes/anchor';
export { candidates } from './notes/candidates';
export {
  readAnnotations,
  withAnnotation,
  withoutAnnotations,
  writeAnnotations,
  type Annotation,
  type Annotations,
} from './notes/annotations';
export { follow } from './notes/follow';
export { locate } from './notes/locate';
export { marksOn, withMark, type MarkValue, type TaskMark } from './notes/marks';
export { pageOf, type Page } from './notes/page';
export {
  noteAnnotation,
  partsOf,
  replyAnnotation,
  stateAnnotation,
  threadsOf,
  withAnchor,
  withText,
  type NoteComment,
  type NoteThread,
} from './notes/threads';
export { describeTask, taskBrief } from './present/describe';
export { describeAgency } from './present/describeAgency';
export { describeIndicator } from './present/describeIndicator';
export type { CitedFiles, Telling, Theme } from './present/telling';
export { deskWordsOf } from './present/deskWords';
export { detectionSigns, type Sign } from './present/detection';
export { escapeMarkdown, formatBrief, formatTime } from './present/format';
export { wordsOfMessage } from './present/findings';
export { sectionHeading, taskHeading } from './present/headings';
export { notesMarkdown } from './present/notes';
export { coverageBrief, coverageRows } from './present/coverageRows';
export {
  dashboardOf,
  type DashboardData,
  type DashboardReports,
  type DashboardTask,
  type Quality,
} from './present/dashboard';
export { dashboardWordsOf } from './present/dashboardWords';
export { coverageSheets } from './present/coverageSheets';
export { DRAFT_SIDES, draftRows } from './present/draftRows';
export { matcherOf } from './present/matching';
export { describeMeaning, meaningAt, meaningsOf, type Meaning } from './present/meanings';
export { comparisonSheets, differenceSheets, progressSheets } from './present/relationSheets';
export { agencyRows } from './present/rows/agencies';
export { rowsAsText } from './present/rows/asText';
export { indicatorRows } from './present/rows/indicators';
export { plainRow, rowAt, type Row } from './present/rows/row';
export { taskRows } from './present/rows/tasks';
export { TASK_GROUPINGS, TASK_SORTINGS, tasksThrough, tellFilter, type TaskShape } from './present/rows/taskShape';
export { rowWordsOf } from './present/rows/words';
export type { RelatedDocument } from './present/relatedRow';
export { reportRows } from './present/reportRows';
export { divisionRows, superiorRows } from './present/superiorRows';
export type { Sheet } from './present/sheet';
export { relationWordsOf } from './present/relationWords';
export { wordsOf, type Language, type Words } from './present/words';
export { cover } from './relate/cover';
export type * from './relate/coverage';
export type * from './relate/deliverables';
export { diff } from './relate/drafts';
export type * from './relate/drafts';
export type * from './relate/evidence';
export type * from './relate/indicatorChanges';
export { kinOf, kinshipOf, likelyRole, type Kin } from './relate/kinship';
export { isOwned, ledgerOf, type Ledger, unownedTasks } from './relate/ledger';
export type * from './relate/matching/match';
export type * from './relate/matching/terms';
export type * from './relate/reading';
export type * from './relate/reported';
export { progress } from './relate/reports';
export type * from './relate/reports';
export type * from './relate/serve';
export { compare } from './relate/superior';
export type * from './relate/superior';
export type * from './relate/taskChanges';
export { finish } from './relate/work';
export type * from './relate/work';
export { applyFixes, fixAll, fixEdits } from './review/fixing';
export { quoteAround, suppressionComment } from './review/suppressions';
export { RULES } from './rules/index';
export { describeRule } from './rules/page';
export type { Rule } from './rules/rule';

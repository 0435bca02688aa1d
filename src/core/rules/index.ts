/** The register: every rule of review, by group, the structure first. The editor and the command line run the same. */
import { agencyNames } from './agencyNames';
import { agencyTwice } from './agencyTwice';
import { boxReference } from './boxReference';
import { boxSpacing } from './boxSpacing';
import { clauseUnread } from './clauseUnread';
import { contentsDiffer } from './contentsDiffer';
import { convertedCharacters } from './convertedCharacters';
import { deadlineBefore } from './deadlineBefore';
import { deadlineOutside } from './deadlineOutside';
import { deadlinePast } from './deadlinePast';
import { doubledPunctuation } from './doubledPunctuation';
import { doubledWords } from './doubledWords';
import { emptySection } from './emptySection';
import { enumerationOrder } from './enumerationOrder';
import { groupMembers } from './groupMembers';
import { growthDiffers } from './growthDiffers';
import { indicatorIncomplete } from './indicatorIncomplete';
import { levelSkipped } from './levelSkipped';
import { missingFullStop } from './missingFullStop';
import { mixedNotation } from './mixedNotation';
import { mixedNumerals } from './mixedNumerals';
import { mixedPunctuation } from './mixedPunctuation';
import { numberOrder } from './numberOrder';
import { proseAgainstTable } from './proseAgainstTable';
import { rangeBackwards } from './rangeBackwards';
import { repeatedOrder } from './repeatedOrder';
import { statementsDiffer } from './statementsDiffer';
import { sumDiffers } from './sumDiffers';
import { suppressionReason } from './suppressionReason';
import { targetBelowBaseline } from './targetBelowBaseline';
import { taskWithoutLead } from './taskWithoutLead';
import { taskWithoutOwner } from './taskWithoutOwner';
import { taskWithoutTime } from './taskWithoutTime';
import { traditionalCharacters } from './traditionalCharacters';
import { unbalancedPairs } from './unbalancedPairs';
import { unitsMixed } from './unitsMixed';
import { unknownAgency } from './unknownAgency';
import { vagueOrder } from './vagueOrder';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [
  numberOrder,
  enumerationOrder,
  levelSkipped,
  contentsDiffer,
  emptySection,
  boxSpacing,
  boxReference,
  taskWithoutOwner,
  taskWithoutLead,
  agencyTwice,
  agencyNames,
  unknownAgency,
  clauseUnread,
  groupMembers,
  deadlineOutside,
  deadlineBefore,
  deadlinePast,
  rangeBackwards,
  taskWithoutTime,
  proseAgainstTable,
  statementsDiffer,
  targetBelowBaseline,
  indicatorIncomplete,
  sumDiffers,
  growthDiffers,
  unitsMixed,
  convertedCharacters,
  traditionalCharacters,
  doubledWords,
  mixedPunctuation,
  doubledPunctuation,
  unbalancedPairs,
  missingFullStop,
  mixedNumerals,
  mixedNotation,
  repeatedOrder,
  vagueOrder,
  suppressionReason,
];

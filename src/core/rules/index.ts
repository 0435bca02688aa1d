/** The register: every rule of review, by group, the structure first. The editor and the command line run the same. */
import { contentsDiffer } from './contentsDiffer';
import { convertedCharacters } from './convertedCharacters';
import { numberOrder } from './numberOrder';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [numberOrder, contentsDiffer, convertedCharacters];

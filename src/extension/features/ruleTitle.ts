import { RULES } from '../../core/index';
import { language } from '../language';

/** What a rule is called in the interface. */
export const titleOf = (rule: string): string => RULES.find(({ id }) => id === rule)?.title[language()] ?? rule;

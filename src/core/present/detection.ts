/** Why a text does, or does not, read like a policy document. */
import type { Detection, DetectionReason } from '../model';
import type { Words } from './words';

/** A sign that the detection looks for. */
export interface Sign {
  readonly label: string;
  readonly example: string;
  /** It is there and speaks for a policy document, it is there and speaks against one, it is not there. */
  readonly weight: 'for' | 'against' | 'missing';
}

/** Speaks against a policy document. */
const AGAINST: DetectionReason = 'narrates';

/** What was seen, strongest first, then what was looked for in vain. */
export function detectionSigns({ reasons }: Detection, words: Words): readonly Sign[] {
  const ids = Object.keys(words.signs) as DetectionReason[];
  const missing = ids.filter((id) => id !== AGAINST && !reasons.includes(id));
  return [...reasons, ...missing].map((id) => {
    const [label, example] = words.signs[id];
    const weight = !reasons.includes(id) ? 'missing' : id === AGAINST ? 'against' : 'for';
    return { label, example, weight };
  });
}

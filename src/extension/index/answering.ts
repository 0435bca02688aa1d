/** What a thread does: digests of files, nothing else. */
import { digestFile } from './digesting';
import type { Answer, Question } from './threadReader';

export function answer(message: unknown): Answer {
  const { id, order } = message as Question;
  try {
    return { id, outcome: digestFile(order) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

/** From the content of a file to its digest: what a worker does, or the host itself. Knows no editor: it is bundled for both. */
import { analyze, detect, type Dictionary, digestOf, type Format, packDigest } from '../../core/index';
import { decode, type Undecodable } from '../../files/decode';

export type { Undecodable };

export interface Order {
  /** Bytes are decoded here; it is text where the user has set an encoding, which the editor alone knows. */
  readonly content: Uint8Array | string;
  readonly format: Format;
  readonly dictionary: Dictionary;
  /** A policy document however it reads. */
  readonly isPlan: boolean;
}

/** The packed digest, `null` of what is no policy document; or why it is no text. */
export type Outcome = { readonly packed: Uint8Array | null } | { readonly failure: Undecodable };

export function digestFile({ content, format, dictionary, isPlan }: Order): Outcome {
  const decoded = typeof content === 'string' ? { text: content } : decode(content);
  if (typeof decoded === 'string') {
    return { failure: decoded };
  }
  const { text } = decoded;
  if (!isPlan && !detect(text, { format }).isPolicyDocument) {
    return { packed: null };
  }
  return { packed: packDigest(digestOf(text, analyze(text, { format, dictionary }))) };
}

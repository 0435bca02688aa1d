/** Why a file gives no result; the codes are part of the output's form (`schemas/extraction-line.schema.json`). */
export type FailureCode =
  | 'not-found'
  | 'no-permission'
  | 'folder'
  | 'too-large'
  | 'empty'
  | 'binary'
  | 'undecodable'
  /** Any other trouble of the file system. */
  | 'unreadable'
  /** The reading itself failed or ran out of memory: a defect of ours, or a text far too large. */
  | 'failed';

/** A file that cannot be read, told in a line for the user, in English and Chinese. */
export class UnreadableError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The file of a document's notes, changed so that nothing that others write meanwhile is lost. */
import { type Annotations, readAnnotations, writeAnnotations } from '../core/index';
import { type FileSystem, replaceFile } from './replace';

/** Somebody else writes in between: no one does so often. */
const MOST_TURNS = 20;

/**
 * In ms. Longer than from another program's last look at the file until it has put its own in the place: what it may have
 * written over is seen then.
 */
const SETTLING = 60;
const settled = (): Promise<void> => new Promise((settle) => setTimeout(settle, SETTLING));

export type AnnotationsChange = (annotations: Annotations) => Annotations;

/** The file as it is now; with a mistake in it, where: then it was not written. */
export type Kept = { readonly annotations: Annotations } | { readonly errorAt: number };

const textOf = (bytes: Uint8Array | null): string => (bytes ? new TextDecoder().decode(bytes) : '');

/**
 * Reads a file of annotations, changes it and writes it. It is kept when this resolves: the file is read again, and where
 * another program has written at the same moment, the change is made on what that has left.
 * @param change gives the same, made twice, as once
 */
export async function changeAnnotations<Path>(
  files: FileSystem<Path>,
  path: Path,
  change: AnnotationsChange,
): Promise<Kept> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const old = textOf(await files.read(path));
    const { annotations, errorAt, isMended } = readAnnotations(old);
    if (errorAt !== null) {
      return { errorAt };
    }
    const wanted = change(annotations);
    const json = writeAnnotations(wanted);
    if (!isMended && json === writeAnnotations(annotations)) {
      return { annotations };
    }
    const isWritten = await replaceFile(files, path, new TextEncoder().encode(json), async () => {
      return textOf(await files.read(path)) === old;
    });
    if (isWritten) {
      await settled();
    }
  }
  throw new Error('The file is changed all the time by another program.');
}

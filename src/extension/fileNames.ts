/** Which files are in our language by their names: the editor tells the language of open documents only. */
import type * as vscode from 'vscode';
import { LANGUAGE } from './names';

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly filenamePatterns: readonly string[];
    }[];
  };
}

/** A name and a pattern that knows no other sign than the star. */
function fits(name: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.toLowerCase().split('*');
  let at = start.length;
  return (
    name.startsWith(start) &&
    rest.every((part, i) => {
      const found = i === rest.length - 1 ? name.length - part.length : name.indexOf(part, at);
      const follows = found >= at && name.startsWith(part, found);
      at = found + part.length;
      return follows;
    })
  );
}

/** The last part of an address: what its reader calls the file. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** @param extension ours, whose manifest gives the names */
export function namesOfPlans(extension: vscode.Extension<unknown>): (file: vscode.Uri) => boolean {
  const { contributes } = extension.packageJSON as Manifest;
  const patterns = contributes.languages
    .filter(({ id }) => id === LANGUAGE)
    .flatMap(({ extensions, filenamePatterns }) => [...extensions.map((ending) => `*${ending}`), ...filenamePatterns]);
  return (file) => {
    const name = nameOf(file).toLowerCase();
    return patterns.some((pattern) => fits(name, pattern));
  };
}

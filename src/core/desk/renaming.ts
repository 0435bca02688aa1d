/** A body gets another name: what becomes of each form in which it is written. */
import { parseTree, type Node } from 'jsonc-parser';
import type { Agency, Span } from '../model';
import { fold } from '../text/fold';

/** A place that gets other words. */
export interface Renamed extends Span {
  readonly words: string;
  /** The words follow from the new name; else the place is for the user to decide. */
  readonly isSure: boolean;
}

/** What a form of the old name becomes: places and levels before it, a second name behind it stay. */
export function renamedForm(form: string, old: string, name: string): Omit<Renamed, keyof Span> {
  const [folded, whole] = [fold(form), fold(old)];
  if (folded === whole) return { words: name, isSure: true };
  if (folded.endsWith(whole)) {
    const place = form.slice(0, form.length - old.length);
    return { words: name.startsWith(place) ? name : place + name, isSure: true };
  }
  if (whole.endsWith(folded)) {
    const place = old.slice(0, old.length - form.length);
    return name.startsWith(place) ? { words: name.slice(place.length), isSure: true } : { words: name, isSure: false };
  }
  if (folded.startsWith(`${whole}（`)) return { words: name + form.slice(old.length), isSure: false };
  return { words: name, isSure: false };
}

/** The places of a body with their new words. Where mark-up stands inside a name, nothing can be put in its place: it is left. */
export function renamedPlaces(agencies: readonly Agency[], old: string, name: string): readonly Renamed[] {
  return agencies
    .filter((agency) => agency.end - agency.start === agency.name.length)
    .map((agency) => ({ start: agency.start, end: agency.end, ...renamedForm(agency.name, old, name) }))
    .filter((renamed, i, all) => all.findIndex(({ start }) => start === renamed.start) === i);
}

/** Where the dictionary's JSON has one of the names, in its agencies and groups: the words inside the quotes. */
export function placesInDictionary(
  json: string,
  names: ReadonlySet<string>,
): readonly (Span & { readonly name: string })[] {
  const places: (Span & { readonly name: string })[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'string' && names.has(String(node.value)) && node.length === String(node.value).length + 2) {
      places.push({ start: node.offset + 1, end: node.offset + node.length - 1, name: String(node.value) });
    }
    const children = node.type === 'property' ? node.children?.slice(1) : node.children;
    children?.forEach(visit);
  };
  const root = parseTree(json, [], { allowTrailingComma: true });
  for (const property of root?.children ?? []) {
    if (['agencies', 'groups'].includes(String(property.children?.[0]?.value))) visit(property);
  }
  return places;
}

/** From a text back to the bytes of a file. */
import type { Decoded } from './decode';

/** The bytes of a text, in the encoding and with the mark that the file's old bytes had; `null` where it cannot hold a character. */
export function encode(text: string, encoding: Decoded['encoding'], old: Uint8Array): Uint8Array | null {
  const hasMark = new TextDecoder(encoding, { ignoreBOM: true }).decode(old.subarray(0, 4)).startsWith('\ufeff');
  const marked = hasMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(marked);
    case 'utf-16le':
      return utf16(marked, true);
    case 'utf-16be':
      return utf16(marked, false);
    case 'gb18030':
      return gb18030(marked);
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** Platforms decode GB18030 but do not encode it: the table is what they decode, turned round. */
let table: ReadonlyMap<string, readonly number[]> | null = null;

function gb18030Table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, bytes);
  };
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add(first, second);
  }
  // The characters of four bytes that UTF-16 writes in one unit: 0x81308130 to 0x8431A439.
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) add(first, second, third, fourth);
      }
    }
  }
  return found;
}

function gb18030(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code >= 0x10000) bytes.push(...fourBytes(code - 0x10000));
    else {
      const known = (table ??= gb18030Table()).get(char);
      if (!known) return null;
      bytes.push(...known);
    }
  }
  return Uint8Array.from(bytes);
}

/** Beyond the basic plane the bytes count on from 0x90308130 without a gap. */
const fourBytes = (index: number): readonly number[] => [
  0x90 + Math.floor(index / 12600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];

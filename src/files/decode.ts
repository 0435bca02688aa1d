/** From the bytes of a file to its text: the same for the command line and the editor, in Node and in the browser. */

export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** Why bytes are no text: a binary file, or characters in none of the encodings. */
export type Undecodable = 'binary' | 'unknown';

/** How far a file is looked at for what gives its encoding away. */
const HEAD = 8192;

/** UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else GB18030 (GB 18030-2022), the national standard. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes) ?? 'unknown';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes) ?? 'unknown';
  const head = bytes.subarray(0, HEAD);
  if (head.includes(0)) {
    const wide = utf16WithoutMark(head);
    return wide ? (strict(wide, bytes) ?? 'unknown') : 'binary';
  }
  return strict('utf-8', bytes) ?? strict('gb18030', bytes) ?? 'unknown';
}

function strict(encoding: Decoded['encoding'], bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** UTF-16 text in Chinese has line ends and digits: zero bytes on one side only. */
function utf16WithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  return even === 0 && odd > 2 ? 'utf-16le' : odd === 0 && even > 2 ? 'utf-16be' : null;
}

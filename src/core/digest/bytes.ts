/** Numbers and strings as bytes: small numbers in one byte, each string once. */

/** The lowest seven bits of a number; the eighth says that more follow. */
const SEVEN_BITS = 0x80;

/** No engine minds so many arguments of a call. */
const MOST_ARGUMENTS = 4096;

/** Strings are told by their turn; this one's characters follow. */
const NEW_STRING = 0;

export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #strings = new Map<string, number>();
  /** The offset last written: most offsets lie close to the one before. */
  #offset = 0;

  /** @param value a whole number, 0 or more */
  natural(value: number): void {
    let rest = value;
    while (rest >= SEVEN_BITS) {
      this.#byte((rest % SEVEN_BITS) + SEVEN_BITS);
      rest = Math.floor(rest / SEVEN_BITS);
    }
    this.#byte(rest);
  }

  offset(value: number): void {
    const step = value - this.#offset;
    this.natural(step < 0 ? -2 * step - 1 : 2 * step);
    this.#offset = value;
  }

  text(value: string): void {
    const turn = this.#strings.get(value);
    if (turn !== undefined) {
      this.natural(turn);
      return;
    }
    this.#strings.set(value, this.#strings.size + 1);
    this.natural(NEW_STRING);
    this.natural(value.length);
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      this.#byte(unit & 0xff);
      this.#byte(unit >> 8);
    }
  }

  /** What was written, in memory of its own. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = value;
  }
}

/** Reads what a {@link ByteWriter} has written, in the same order. Throws a `RangeError` on other bytes that end too early. */
export class ByteReader {
  #at = 0;
  #offset = 0;
  readonly #strings: string[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  natural(): number {
    let value = 0;
    for (let weight = 1; ; weight *= SEVEN_BITS) {
      const byte = this.#byte();
      value += (byte % SEVEN_BITS) * weight;
      if (byte < SEVEN_BITS) return value;
    }
  }

  offset(): number {
    const step = this.natural();
    this.#offset += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    return this.#offset;
  }

  text(): string {
    const turn = this.natural();
    if (turn !== NEW_STRING) {
      const known = this.#strings[turn - 1];
      if (known === undefined) throw new RangeError('no such string');
      return known;
    }
    const length = this.natural();
    const units: number[] = [];
    let text = '';
    for (let i = 0; i < length; i++) {
      const low = this.#byte();
      units.push(low + (this.#byte() << 8));
      if (units.length === MOST_ARGUMENTS || i === length - 1) text += String.fromCharCode(...units.splice(0));
    }
    this.#strings.push(text);
    return text;
  }

  #byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the bytes end too early');
    return byte;
  }
}

/** The form of data, said once for writing and reading. */
import type { ByteReader, ByteWriter } from './bytes';

export interface Codec<Value> {
  readonly write: (out: ByteWriter, value: Value) => void;
  readonly read: (from: ByteReader) => Value;
}

export const natural: Codec<number> = {
  write: (out, value) => out.natural(value),
  read: (from) => from.natural(),
};

/** An offset into the text. */
export const offset: Codec<number> = {
  write: (out, value) => out.offset(value),
  read: (from) => from.offset(),
};

export const text: Codec<string> = {
  write: (out, value) => out.text(value),
  read: (from) => from.text(),
};

/** Any number, in decimals. */
export const decimal: Codec<number> = {
  write: (out, value) => out.text(String(value)),
  read: (from) => Number(from.text()),
};

export const flag: Codec<boolean> = {
  write: (out, value) => out.natural(value ? 1 : 0),
  read: (from) => from.natural() === 1,
};

/** A number or words. */
export const decimalOrText: Codec<number | string> = {
  write: (out, value) => {
    flag.write(out, typeof value === 'number');
    out.text(String(value));
  },
  read: (from) => (flag.read(from) ? decimal.read(from) : from.text()),
};

/** One of some words; the numbers stand for them. */
export function oneOf<Value extends string>(codes: Readonly<Record<Value, number>>): Codec<Value> {
  const values = new Map(Object.entries(codes).map(([value, code]) => [code as number, value as Value]));
  return {
    write: (out, value) => out.natural(codes[value]),
    read: (from) => {
      const value = values.get(from.natural());
      if (value === undefined) throw new RangeError('no such word');
      return value;
    },
  };
}

export const orNull = <Value>(codec: Codec<Value>): Codec<Value | null> => ({
  write: (out, value) => {
    flag.write(out, value !== null);
    if (value !== null) codec.write(out, value);
  },
  read: (from) => (flag.read(from) ? codec.read(from) : null),
});

/** A field that may be missing. */
export const orMissing = <Value>(codec: Codec<Value>): Codec<Value | undefined> => ({
  write: (out, value) => {
    flag.write(out, value !== undefined);
    if (value !== undefined) codec.write(out, value);
  },
  read: (from) => (flag.read(from) ? codec.read(from) : undefined),
});

export const list = <Value>(item: Codec<Value>): Codec<readonly Value[]> => ({
  write: (out, values) => {
    out.natural(values.length);
    for (const value of values) item.write(out, value);
  },
  read: (from) => {
    const values: Value[] = [];
    for (let rest = from.natural(); rest > 0; rest--) values.push(item.read(from));
    return values;
  },
});

/** An object; its fields are written in the order in which they are named here. */
export function record<Value>(fields: { readonly [Key in keyof Value]-?: Codec<Value[Key]> }): Codec<Value> {
  const entries = Object.entries(fields) as [string, Codec<unknown>][];
  return {
    write: (out, value) => {
      for (const [name, codec] of entries) codec.write(out, value[name as keyof Value]);
    },
    read: (from) => {
      const value: Record<string, unknown> = {};
      for (const [name, codec] of entries) {
        const field = codec.read(from);
        if (field !== undefined) value[name] = field;
      }
      return value as Value;
    },
  };
}

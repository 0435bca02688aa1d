import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { withPalette } from '../../tools/palette.mjs';

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A picture of 3 × 2 pixels: red, red, blue above blue, blue, white; its second line filtered by `Up`. */
function picture(): Buffer {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const first = [255, 0, 0, 255, 0, 0, 0, 0, 255];
  const second = [0, 0, 255, 0, 0, 255, 255, 255, 255];
  const up = second.map((byte, at) => (byte - first[at]! + 256) % 256);
  const data = deflateSync(Buffer.from([0, ...first, 2, ...up]));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

test('every pixel keeps its colour', () => {
  const small = withPalette(picture());
  const palette = small.subarray(small.indexOf('PLTE') + 4);
  const data = small.subarray(small.indexOf('IDAT') + 4);
  const lines = inflateSync(data.subarray(0, data.indexOf('IEND') - 8));
  const colors = [1, 2, 3, 5, 6, 7].map((at) => palette.subarray(3 * lines[at]!, 3 * lines[at]! + 3).toString('hex'));
  assert.deepEqual(colors, ['ff0000', 'ff0000', '0000ff', '0000ff', '0000ff', 'ffffff']);
});

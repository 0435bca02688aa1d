// Makes a screenshot small: the same picture with a palette of 256 colours (PNG, ISO/IEC 15948).
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const RGB = 2;
const INDEXED = 3;

/** @param {Buffer} png @returns {{ type: string, data: Buffer }[]} */
function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The predictor of filter type 4: of left, above and upper left the one nearest to left + above - upper left. */
function paeth(/** @type {number} */ left, /** @type {number} */ above, /** @type {number} */ corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

/**
 * Undoes the filters of an RGB picture's lines.
 * @param {Buffer} lines each with its filter type in front
 * @param {number} width in bytes
 * @returns {Buffer} the bytes of the lines, one after another
 */
function unfilter(lines, width) {
  const height = lines.length / (width + 1);
  const bytes = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < 3 ? 0 : (bytes[at - 3] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - width] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (bytes[at - width - 3] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[at] = (lines[y * (width + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return bytes;
}

/** @param {number} one @param {number} other colours 0xRRGGBB */
function distance(one, other) {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return 2 * red * red + 4 * green * green + 3 * blue * blue; // the eye's weights, roughly
}

/** The 256 most frequent colours; of those that look alike only one. @param {Map<number, number>} frequencies */
function choosePalette(frequencies) {
  /** @type {number[]} */
  const palette = [];
  const byFrequency = [...frequencies].sort((one, other) => other[1] - one[1]);
  for (const [color] of byFrequency) {
    if (palette.length < 256 && palette.every((chosen) => distance(chosen, color) > 150)) {
      palette.push(color);
    }
  }
  return palette;
}

/**
 * @param {Buffer} png a screenshot: 8 bits a channel, RGB, not interlaced
 * @returns {Buffer} the picture with a palette
 */
export function withPalette(png) {
  const chunks = chunksOf(png);
  const header = Buffer.from(chunks[0]?.data ?? []);
  if (header[9] !== RGB) {
    throw new Error(`a screenshot with colour type ${header[9]} is not expected`);
  }
  const width = header.readUInt32BE(0);
  const compressed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const bytes = unfilter(inflateSync(compressed), width * 3);
  const colors = Array.from({ length: bytes.length / 3 }, (_, pixel) => bytes.readUIntBE(pixel * 3, 3));

  /** @type {Map<number, number>} */
  const frequencies = new Map();
  for (const color of colors) {
    frequencies.set(color, (frequencies.get(color) ?? 0) + 1);
  }
  const palette = choosePalette(frequencies);
  const nearest = (/** @type {number} */ color) => {
    const distances = palette.map((chosen) => distance(chosen, color));
    return distances.indexOf(Math.min(...distances));
  };
  const indexes = new Map([...frequencies.keys()].map((color) => [color, nearest(color)]));

  const height = colors.length / width;
  const lines = Buffer.alloc((width + 1) * height); // filter type 0 in front of each
  colors.forEach((color, pixel) => {
    lines[pixel + Math.floor(pixel / width) + 1] = indexes.get(color) ?? 0;
  });
  header[9] = INDEXED;
  const table = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

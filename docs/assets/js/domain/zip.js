// Puts texts together as one zip, stored without compression: the same texts give the same bytes.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** @param {Uint8Array} bytes */
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), ~0);

/** A number of two bytes, the lowest first. @param {number} number */
const two = (number) => [number & 255, (number >>> 8) & 255];
/** A number of four bytes, the lowest first. @param {number} number */
const four = (number) => [...two(number), ...two(number >>> 16)];

const [VERSION, UTF8, STORED, MIDNIGHT, FIRST_DAY] = [20, 0x800, 0, 0, 33]; // 1 January 1980

/** @param {number[]} sign @param {number[]} numbers */
const head = (sign, numbers) => Uint8Array.from([0x50, 0x4b, ...sign, ...numbers]);

/**
 * @param {[name: string, text: string][]} files
 * @param {string} type
 */
export function zip(files, type) {
  const parts = [];
  const index = [];
  let place = 0;
  for (const [name, text] of files) {
    const [label, data] = [name, text].map((one) => new TextEncoder().encode(one));
    const facts = [
      ...[VERSION, UTF8, STORED, MIDNIGHT, FIRST_DAY].flatMap(two),
      ...[crc(data), data.length, data.length].flatMap(four),
      ...[label.length, 0].flatMap(two),
    ];
    const here = head([3, 4], facts);
    const entry = [
      ...two(VERSION),
      ...facts,
      ...[0, 0, 0].flatMap(two),
      ...four(0),
      ...four(place),
    ];
    index.push(head([1, 2], entry), label);
    parts.push(here, label, data);
    place += here.length + label.length + data.length;
  }
  const size = index.reduce((sum, part) => sum + part.length, 0);
  const count = two(files.length);
  const end = head(
    [5, 6],
    [...four(0), ...count, ...count, ...four(size), ...four(place), ...two(0)],
  );
  return new Blob([...parts, ...index, end], { type });
}

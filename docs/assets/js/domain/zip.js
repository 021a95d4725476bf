// Puts files together as one zip, stored without compression: the same files give the same bytes.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

/** @param {Bytes[]} parts */
function crc(parts) {
  let sum = ~0;
  for (const part of parts) for (const byte of part) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum;
}

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/** @param {Bytes[]} parts */
const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** A number of two bytes, the lowest first. @param {number} number */
const two = (number) => [number & 255, (number >>> 8) & 255];
/** A number of four bytes, the lowest first. @param {number} number */
const four = (number) => [...two(number), ...two(number >>> 16)];

const [VERSION, UTF8, STORED, MIDNIGHT, FIRST_DAY] = [20, 0x800, 0, 0, 33]; // 1 January 1980

/** @param {number[]} sign @param {number[]} numbers */
const head = (sign, numbers) => Uint8Array.from([0x50, 0x4b, ...sign, ...numbers]);

/** @param {string} text */
const encode = (text) => new TextEncoder().encode(text);

/** A zip that grows file by file; what is in it already may leave the memory of the page. */
export class Zip {
  /** @type {Blob[]} */
  #files = [];
  /** @type {Bytes[]} */
  #index = [];
  #place = 0;

  /** @param {string} name @param {Bytes[]} parts */
  add(name, parts) {
    const label = encode(name);
    const size = length(parts);
    const facts = [
      ...[VERSION, UTF8, STORED, MIDNIGHT, FIRST_DAY].flatMap(two),
      ...[crc(parts), size, size].flatMap(four),
      ...[label.length, 0].flatMap(two),
    ];
    const entry = [
      ...two(VERSION),
      ...facts,
      ...[0, 0, 0].flatMap(two),
      ...four(0),
      ...four(this.#place),
    ];
    const made = new Blob([head([3, 4], facts), label, ...parts]);
    this.#index.push(head([1, 2], entry), label);
    this.#files.push(made);
    this.#place += made.size;
    return true;
  }

  /** All files, and where each of them begins. @param {string} type */
  blob(type) {
    const count = two(this.#files.length);
    const places = [...four(length(this.#index)), ...four(this.#place)];
    const end = head([5, 6], [...four(0), ...count, ...count, ...places, ...two(0)]);
    return new Blob([...this.#files, ...this.#index, end], { type });
  }
}

/**
 * @param {[name: string, text: string][]} files
 * @param {string} type
 */
export function zip(files, type) {
  const made = new Zip();
  for (const [name, text] of files) made.add(name, [encode(text)]);
  return made.blob(type);
}

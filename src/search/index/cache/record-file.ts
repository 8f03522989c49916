import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Begins every record: what else stands there is none. */
const MAGIC = 0x47533031;
const HEAD = 16;
/** With so many bytes that nobody needs beside those that somebody does, the file is written anew. */
const LEAST_WASTE = 2 ** 24;

interface Place {
  at: number;
  length: number;
  sum: number;
}

/**
 * Records by their keys in one file, the last of a key counts. Each has a checksum, so that one that was damaged, or
 * only half written when the process was killed, is not there. Records are read when they are asked for.
 */
export class RecordFile {
  readonly #path: string;
  #file: number;
  #end = 0;
  #live = 0;
  #damaged = false;
  #places = new Map<string, Place>();

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#file = openSync(path, 'a+');
    this.#scan();
  }

  get size(): number {
    return this.#places.size;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  read(key: string): Uint8Array | undefined {
    const place = this.#places.get(key);
    if (!place) return undefined;
    const bytes = Buffer.allocUnsafeSlow(place.length);
    if (readSync(this.#file, bytes, 0, place.length, place.at) === place.length && crc32(bytes) === place.sum)
      return bytes;
    this.#damaged = true;
    return undefined;
  }

  /** Whether a record was asked for that is not as it was written. */
  get damaged(): boolean {
    return this.#damaged;
  }

  write(key: string, bytes: Uint8Array): void {
    const sum = crc32(bytes);
    const name = Buffer.from(key);
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(MAGIC, 0);
    head.writeUInt32LE(name.length, 4);
    head.writeUInt32LE(bytes.length, 8);
    head.writeUInt32LE(sum, 12);
    writeSync(this.#file, Buffer.concat([head, name, bytes]));
    this.#put(key, { at: this.#end + HEAD + name.length, length: bytes.length, sum });
  }

  /** Where another process has written meanwhile, its records count as well. */
  refresh(): void {
    if (fstatSync(this.#file).size !== this.#end) this.#scan();
  }

  /** Forgets those that are not wanted, and gives their room back once it is much. */
  keep(wanted: (key: string) => boolean): void {
    for (const key of this.#places.keys()) if (!wanted(key)) this.#forget(key);
    if (this.#end - this.#live > this.#live + LEAST_WASTE) this.#compact();
  }

  close(): void {
    closeSync(this.#file);
  }

  #put(key: string, place: Place): void {
    this.#forget(key);
    this.#places.set(key, place);
    this.#live += place.length;
    this.#end = place.at + place.length;
  }

  #forget(key: string): void {
    this.#live -= this.#places.get(key)?.length ?? 0;
    this.#places.delete(key);
  }

  #scan(): void {
    this.#places.clear();
    this.#live = 0;
    this.#end = 0;
    const { size } = fstatSync(this.#file);
    const head = Buffer.alloc(HEAD + 256);
    while (this.#end < size) {
      const read = readSync(this.#file, head, 0, head.length, this.#end);
      const [magic, name, length, sum] = [0, 4, 8, 12].map((at) => head.readUInt32LE(at)) as [
        number,
        number,
        number,
        number,
      ];
      const at = this.#end + HEAD + name;
      // The end of a record that was being written, or something else: what follows cannot be told apart from it.
      if (read < HEAD + name || magic !== MAGIC || at + length > size) break;
      this.#put(head.toString('utf8', HEAD, HEAD + name), { at, length, sum });
    }
    if (this.#end < size) ftruncateSync(this.#file, this.#end);
  }

  #compact(): void {
    const part = `${this.#path}.part`;
    rmSync(part, { force: true });
    const copy = new RecordFile(part);
    for (const key of [...this.#places.keys()]) {
      const bytes = this.read(key);
      if (bytes) copy.write(key, bytes);
    }
    renameSync(part, this.#path);
    closeSync(this.#file);
    this.#file = copy.#file;
    this.#places = copy.#places;
    this.#end = copy.#end;
    this.#live = copy.#live;
  }
}

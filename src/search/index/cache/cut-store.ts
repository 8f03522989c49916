import type { Cut, Facts } from '../cut.ts';
import type { EntryTerms } from '../entry-terms.ts';
import { RecordFile } from './record-file.ts';
import type { TermList } from '../term-set.ts';
import type { Words } from '../words.ts';

/** Something in the cache is not as it was written. */
export class DamagedCache extends Error {}

/** Records of one document: facts, words, terms and at least one text. */
const RECORDS = 4;
const MOST_OTHERS = 0.5;

/** What was cut of documents, by the keys of the documents. All but the facts stays on the disk. */
export class CutStore {
  readonly #file: RecordFile;
  readonly #facts = new Map<string, Facts>();

  constructor(path: string) {
    this.#file = new RecordFile(path);
  }

  has(key: string): boolean {
    // Written last.
    return this.#facts.has(key) || this.#file.has(`${key} facts`);
  }

  put(key: string, { facts, words, terms, texts }: Cut): void {
    this.#file.write(`${key} words`, fromJson(words));
    this.#file.write(`${key} terms`, packedTerms(terms));
    for (const [part, text] of texts.entries()) this.#file.write(`${key} text ${String(part)}`, text);
    this.#file.write(`${key} facts`, fromJson(facts));
    this.#facts.set(key, facts);
  }

  facts(key: string): Facts {
    const facts = this.#facts.get(key) ?? (toJson(this.#read(`${key} facts`)) as Facts);
    this.#facts.set(key, facts);
    return facts;
  }

  words = (key: string): Words => toJson(this.#read(`${key} words`)) as Words;

  terms = (key: string): EntryTerms => unpackedTerms(this.#read(`${key} terms`));

  text = (key: string, part: number): Uint8Array => this.#read(`${key} text ${String(part)}`);

  refresh(): void {
    this.#file.refresh();
  }

  get damaged(): boolean {
    return this.#file.damaged;
  }

  /** Forgets others, once they are many: what is taken down may come back. */
  keep(keys: ReadonlySet<string>): void {
    if (this.#file.size <= (1 + MOST_OTHERS) * RECORDS * keys.size) return;
    for (const key of this.#facts.keys()) if (!keys.has(key)) this.#facts.delete(key);
    this.#file.keep((record) => keys.has(record.slice(0, record.indexOf(' '))));
  }

  close(): void {
    this.#file.close();
  }

  #read(record: string): Uint8Array {
    const bytes = this.#file.read(record);
    if (!bytes) throw new DamagedCache(record);
    return bytes;
  }
}

const fromJson = (value: object) => Buffer.from(JSON.stringify(value));
const toJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

/** Two lengths, the hashes of both kinds, the payloads of both. */
function packedTerms({ t, c }: EntryTerms): Uint8Array {
  const parts = [Uint32Array.of(t.hashes.length, c.hashes.length), t.hashes, c.hashes, t.payloads, c.payloads];
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

function unpackedTerms({ buffer, byteOffset }: Uint8Array): EntryTerms {
  const [t = 0, c = 0] = new Uint32Array(buffer, byteOffset, 2);
  const hashes = byteOffset + 8;
  const payloads = hashes + (t + c) * 4;
  const list = (at: number, length: number): TermList => ({
    hashes: new Uint32Array(buffer, hashes + at * 4, length),
    payloads: new Uint8Array(buffer, payloads + at, length),
  });
  return { t: list(0, t), c: list(t, c) };
}

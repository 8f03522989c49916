import { hash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headText, lineText, START, textPath, yearHead, yearsOf } from '../record/chain-text.ts';
import type { ChainLine } from '../record/version.ts';
import { NOTHING, nextHash } from './chain.ts';
import type { Published } from './published.ts';
import { verifyNotes } from './verify-notes.ts';

export interface Verified {
  lines: readonly ChainLine[];
  /** Texts that are there and have the digest they are called by. */
  texts: number;
  /** Why others are not there, and how many. */
  withheld: number;
  /** `ledger/notes.txt` */
  notes: string | undefined;
  /** What does not hold, in sentences. */
  faults: readonly string[];
}

const AT_ONCE = 16;
const LINE = /^([0-9a-f]{64}) (\S+) ([0-9a-f]{64}) (\S+)$/;

/** Counts again all that a published site says of its versions, from its public files alone. */
export async function verifySite(site: Published): Promise<Verified> {
  const faults: string[] = [];
  const read = async (path: string) => (await readBoth(site, path, faults))?.toString('utf8');
  const head = await read('ledger/chain.txt');
  if (head === undefined)
    return { lines: [], texts: 0, withheld: 0, notes: undefined, faults: ['没有 /ledger/chain.txt，不是这样的网站'] };
  const years = head.split('\n').flatMap((line) => /^(\d{4}) \d+ [0-9a-f]{64}$/.exec(line)?.[1] ?? []);
  const files = await Promise.all(years.map(async (year) => ({ year, text: await read(yearPath(year)) })));
  const lines = files.flatMap(({ year, text }) => {
    if (text === undefined) faults.push(`没有 /${yearPath(year)}`);
    return linesIn(text ?? '', yearPath(year), faults);
  });
  followChain(lines, faults);
  // Whatever else stands in these files: word for word they are what the lines make of them.
  const made = yearsOf(lines);
  if (headText(made) !== head) faults.push('/ledger/chain.txt 和各年的文件对不上：总数、最后的哈希或者说明被改过');
  for (const { year, before, lines: own } of made) {
    const text = files.find((file) => file.year === year)?.text;
    if (text !== yearHead(year, before) + own.map(lineText).join(''))
      faults.push(`/${yearPath(year)} 的开头、次序或行尾被改过`);
  }
  for (const name of (await site.list('ledger/chain')) ?? []) {
    if (!years.includes(nameIn(name))) faults.push(`/ledger/chain/${name} 是多出来的`);
  }
  const notes = await read('ledger/notes.txt');
  const reasons = verifyNotes(notes, lines, faults);
  const withheld = new Set(reasons.keys());
  return { lines, notes, ...(await verifyTexts(site, lines, withheld, faults)), faults };
}

/** What a file of the record is called by, compressed or not; empty: it is none. */
const nameIn = (file: string) => /^([0-9a-f]+)\.txt(?:\.gz|\.br)?$/.exec(file)?.[1] ?? '';

const UNPACK = { gz: gunzipSync, br: brotliDecompressSync } as const;

/** A file, and what a server sends in its place: both say the same. */
async function readBoth(site: Published, path: string, faults: string[]): Promise<Buffer | undefined> {
  const bytes = await site.read(path);
  for (const form of ['gz', 'br'] as const) {
    const packed = await site.packed(path, form);
    if (packed && !isPackedOf(packed, form, bytes)) faults.push(`/${path}.${form} 解开以后和 /${path} 不一样`);
  }
  return bytes;
}

function isPackedOf(packed: Buffer, form: keyof typeof UNPACK, bytes: Buffer | undefined): boolean {
  try {
    return bytes?.equals(UNPACK[form](packed)) === true;
  } catch {
    return false;
  }
}

const yearPath = (year: string) => `ledger/chain/${year}.txt`;

function linesIn(text: string, path: string, faults: string[]): ChainLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '' || line.startsWith('# ')) return [];
    const [, own = '', instant = '', digest = '', entry = ''] = LINE.exec(line) ?? [];
    if (own === '') faults.push(`/${path} 第 ${String(index + 1)} 行写法不对`);
    return own === '' ? [] : [{ hash: own, instant, digest, entry }];
  });
}

/** The first line that does not follow is told: after it none can. */
function followChain(lines: readonly ChainLine[], faults: string[]): void {
  const wrong = lines.findIndex((line, index) => line.hash !== nextHash(lines[index - 1]?.hash ?? START, line));
  if (wrong < 0) return;
  const { entry, instant } = lines[wrong]!;
  faults.push(
    `链从第 ${String(wrong + 1)} 行（${entry}，${instant}）起接不上：这一行或上一行被改过、少了、多了或换了次序`,
  );
}

async function verifyTexts(
  site: Published,
  lines: readonly ChainLine[],
  withheld: ReadonlySet<string>,
  faults: string[],
): Promise<Pick<Verified, 'texts' | 'withheld'>> {
  const named = new Map(lines.flatMap((line) => (line.digest === NOTHING ? [] : [[line.digest, line] as const])));
  let texts = 0;
  const queue = named[Symbol.iterator]();
  const work = async () => {
    for (const [digest, { entry, instant }] of queue) {
      const bytes = await readBoth(site, textPath(digest), faults);
      const about = `${entry} ${instant} 的原文 /${textPath(digest)}`;
      if (!bytes) {
        if (!withheld.has(digest)) faults.push(`${about} 不在，也没有说为什么`);
      } else if (withheld.has(digest)) faults.push(`${about} 说是不再公开，却还在`);
      else if (hash('sha256', bytes) !== digest)
        faults.push(`${about} 被改过：现在的 SHA-256 是 ${hash('sha256', bytes)}`);
      else texts += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const name of (await site.list('ledger/texts')) ?? []) {
    if (!named.has(nameIn(name))) faults.push(`/ledger/texts/${name} 不在链里，是多出来的`);
  }
  return { texts, withheld: withheld.size };
}

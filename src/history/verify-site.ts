import { hash } from 'node:crypto';
import { headText, lineText, NOTES, START, textPath, withheldWords, yearHead, yearsOf } from '../record/chain-text.ts';
import type { ChainLine } from '../record/version.ts';
import { NOTHING, nextHash } from './chain.ts';
import type { Published } from './published.ts';

export interface Verified {
  lines: readonly ChainLine[];
  /** Texts that are there and have the digest they are called by. */
  texts: number;
  /** Why others are not there, and how many. */
  withheld: number;
  /** What does not hold, in sentences. */
  faults: readonly string[];
}

const AT_ONCE = 16;
const LINE = /^([0-9a-f]{64}) (\S+) ([0-9a-f]{64}) (\S+)$/;

/** Counts again all that a published site says of its versions, from its public files alone. */
export async function verifySite(site: Published): Promise<Verified> {
  const faults: string[] = [];
  const head = (await site.read('ledger/chain.txt'))?.toString('utf8');
  if (head === undefined)
    return { lines: [], texts: 0, withheld: 0, faults: ['没有 /ledger/chain.txt，不是这样的网站'] };
  const years = head.split('\n').flatMap((line) => /^(\d{4}) \d+ [0-9a-f]{64}$/.exec(line)?.[1] ?? []);
  const files = await Promise.all(
    years.map(async (year) => ({ year, text: (await site.read(yearPath(year)))?.toString('utf8') })),
  );
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
    const year = /^(\d{4})\.txt$/.exec(name)?.[1];
    if (year !== undefined && !years.includes(year)) faults.push(`/ledger/chain/${name} 是多出来的`);
  }
  const notes = notesIn((await site.read('ledger/notes.txt'))?.toString('utf8'), lines, faults);
  return { lines, ...(await verifyTexts(site, lines, notes, faults)), faults };
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

const WITHHELD = new RegExp(`^([0-9a-f]{64}) (?:${Object.values(withheldWords).join('|')})$`);

/** The digests of texts that are said to be withheld. */
function notesIn(text: string | undefined, lines: readonly ChainLine[], faults: string[]): Set<string> {
  const known = new Set(lines.flatMap(({ digest, entry, instant }) => [digest, `${entry} ${instant}`]));
  const withheld = new Set<string>();
  if (text?.startsWith(NOTES) !== true || !text.endsWith('\n')) faults.push('/ledger/notes.txt 没有，或者说明被改过');
  for (const row of (text ?? '').slice(NOTES.length).split('\n').slice(0, -1)) {
    const digest = WITHHELD.exec(row)?.[1];
    const about = digest ?? /^(\S+ \S+) purged$/.exec(row)?.[1];
    if (about === undefined || !known.has(about)) faults.push(`/ledger/notes.txt 里有一行和链对不上：${row}`);
    else if (digest !== undefined) withheld.add(digest);
  }
  return withheld;
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
      const bytes = await site.read(textPath(digest));
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
    if (!named.has(name.replace(/\.txt$/, ''))) faults.push(`/ledger/texts/${name} 不在链里，是多出来的`);
  }
  return { texts, withheld: withheld.size };
}

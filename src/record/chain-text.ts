import type { ChainLine, History, Withheld } from './version.ts';

/** What stands before the first line of the chain. */
export const START = '0'.repeat(64);

export interface ChainYear {
  year: string;
  /** The hash before its first line. */
  before: string;
  lines: readonly ChainLine[];
}

/** Where the text of a version lies on the site. */
export const textPath = (digest: string) => `ledger/texts/${digest}.txt`;

/** The chain by the years of its instants. */
export function yearsOf(chain: readonly ChainLine[]): ChainYear[] {
  const years: { year: string; before: string; lines: ChainLine[] }[] = [];
  let before = START;
  for (const line of chain) {
    const year = line.instant.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.lines.push(line);
    else years.push({ year, before, lines: [line] });
    before = line.hash;
  }
  return years;
}

const HEAD = `# 版本链：公开过的每一个版本一行，按公开的时间排，每年一个文件 /ledger/chain/<年>.txt。
# 每行：哈希 时间 文字的SHA-256 栏目/编号
# 哈希 = SHA-256（上一行的哈希、栏目/编号、文字的SHA-256、时间，各占一行，每行以一个换行结束，UTF-8）；第一行以前是 64 个 0。
# 核对一行：printf '%s\\n' 上一行的哈希 栏目/编号 文字的SHA-256 时间 | sha256sum
# 文字在 /ledger/texts/<SHA-256>.txt，对它运行 sha256sum，得到的就是它的名字；没有的，原因在 /ledger/notes.txt。
# 时间 1970-01-01 是版本记录开始以前就公开、没有日期的；空文字的 SHA-256（e3b0c442…）是删除。
# 下面先是版本总数和最后一个哈希，再是每年的版本数和那一年最后一个哈希。
`;

/** The text of `ledger/chain.txt`. */
export function headText(years: readonly ChainYear[]): string {
  const total = years.reduce((sum, { lines }) => sum + lines.length, 0);
  const last = years.at(-1)?.lines.at(-1)?.hash ?? START;
  const rows = years.map(({ year, lines }) => `${year} ${String(lines.length)} ${lines.at(-1)!.hash}\n`);
  return `${HEAD}all ${String(total)} ${last}\n${rows.join('')}`;
}

export const yearHead = (year: string, before: string) =>
  `# 版本链 ${year} 年，说明见 /ledger/chain.txt；这一年以前最后一个哈希：\n# ${before}\n`;

export const lineText = ({ hash, instant, digest, entry }: ChainLine) => `${hash} ${instant} ${digest} ${entry}\n`;

export const withheldWords: Readonly<Record<Withheld, string>> = {
  withdrawn: '已撤回',
  waiting: '改到以后公开',
  privacy: '因涉及个人信息撤回',
  removed: '已删除',
  expired: '名单已撤下',
};

export const NOTES = `# 不再公开的文字：文字的SHA-256 原因；脱敏：栏目/编号 时间 purged，那以前各版本里涉个人信息的文字已换掉，指纹因此重算。
`;

/** The text of `ledger/notes.txt`, in the order of the chain. */
export function notesText({ chain, versions }: Pick<History, 'chain' | 'versions'>): string {
  const why = new Map<string, string>();
  const purges = new Set<string>();
  for (const [entry, own] of versions)
    for (const { digest, blob, withheld, kind, instant } of own) {
      // Of a text that several entries share: that it was removed is said only where it was in all of them.
      if (withheld && blob !== undefined && (withheld !== 'removed' || !why.has(digest)))
        why.set(digest, withheldWords[withheld]);
      if (kind === 'purged') purges.add(`${entry} ${instant}`);
    }
  const given = new Set([...versions.values()].flat().flatMap(({ digest, withheld }) => (withheld ? [] : [digest])));
  for (const digest of given) why.delete(digest);
  return noteLines(chain, why, purges);
}

/** The same from the words of the digests, and the lines that purged (`entry instant`). */
export function noteLines(
  chain: readonly ChainLine[],
  words: ReadonlyMap<string, string>,
  purges: ReadonlySet<string>,
): string {
  const rows = chain.flatMap(({ digest, entry, instant }) => {
    const word = words.get(digest);
    return [
      ...(word === undefined ? [] : [`${digest} ${word}\n`]),
      ...(purges.has(`${entry} ${instant}`) ? [`${entry} ${instant} purged\n`] : []),
    ];
  });
  return NOTES + [...new Set(rows)].join('');
}

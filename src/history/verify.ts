/**
 * `npm run verify -- <address or folder> [<second> …] [--last <hash>]`: counts the chain of versions and the digests of the
 * texts again, from a published site (its address, or the folder it was built into) or from a clone of the content. Given
 * both, they are compared. Prints in Chinese what holds and what does not; ends with 1 when anything does not.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../reader/read-settings.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { notesText } from '../record/chain-text.ts';
import type { ChainLine } from '../record/version.ts';
import { openHistory } from './open-history.ts';
import { atAddress, inFolder } from './published.ts';
import { verifySite } from './verify-site.ts';

const USAGE = `用法：npm run verify -- <网址、网站文件夹或内容仓库> [再写一个，两边对照] [--last <抄下来的哈希>]
例：npm run verify -- https://gongshi.example/
    npm run verify -- dist
    npm run verify -- ./内容仓库 https://gongshi.example/ --last 3f8a91c2…`;

interface Found {
  what: string;
  lines: readonly ChainLine[];
  /** `ledger/notes.txt`, or what would stand there. */
  notes: string | undefined;
  /** Git has not got all that this would need. */
  isCut?: boolean;
  faults: readonly string[];
}

const NOTHING_HERE = '没有版本记录，核对不了';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function look(what: string): Promise<Found> {
  if (/^https?:\/\//.test(what)) return lookAtSite(what, atAddress(what));
  const folder = resolve(what);
  if (existsSync(join(folder, 'ledger', 'chain.txt'))) return lookAtSite(what, inFolder(folder));
  const content = ['.', 'content'].map((own) => join(folder, own)).find((own) => existsSync(join(own, 'settings.yml')));
  if (content === undefined)
    return {
      what,
      lines: [],
      notes: undefined,
      faults: ['这里既没有网站（ledger/chain.txt），也没有内容（settings.yml）'],
    };
  return lookAtClone(what, content);
}

async function lookAtSite(what: string, site: ReturnType<typeof inFolder>): Promise<Found> {
  const { lines, notes, texts, withheld, faults } = await verifySite(site);
  say(
    `${what}：${String(lines.length)} 个版本，${String(texts)} 份原文的 SHA-256 和名字一样，${String(withheld)} 份不再公开。`,
  );
  if (lines.length === 0 && faults.length === 0) say(`${what}：${NOTHING_HERE}。`);
  return { what, lines, notes, faults };
}

async function lookAtClone(what: string, contentDir: string): Promise<Found> {
  const now = process.env['SITE_NOW'] || beijingInstant(Date.now());
  const { settings } = await readSettings(contentDir);
  const history = await openHistory(contentDir).read({ now, since: settings?.recordSince });
  const { known, from, chain } = history;
  const isCut = known === 'shallow';
  if (isCut)
    say(`${what}：${NOTHING_HERE}。这是浅克隆，只有 ${from ?? ''} 以后的版本：请用 git fetch --unshallow 取全。`);
  else if (chain.length === 0) say(`${what}：${NOTHING_HERE}。`);
  else say(`${what}：从 git 重新算出 ${String(chain.length)} 个版本。`);
  return { what, lines: isCut ? [] : chain, notes: notesText(history), isCut, faults: [] };
}

/** Of two that were made at different times one is the beginning of the other. */
function differences(a: Found, b: Found): string[] {
  const shorter = Math.min(a.lines.length, b.lines.length);
  for (let index = 0; index < shorter; index += 1) {
    const [one, other] = [a.lines[index]!, b.lines[index]!];
    if (one.hash !== other.hash)
      return [
        `${a.what} 和 ${b.what} 从第 ${String(index + 1)} 行起不同：${one.entry} ${one.instant}，${other.entry} ${other.instant}`,
      ];
  }
  const more = Math.abs(a.lines.length - b.lines.length);
  say(`两边前 ${String(shorter)} 行一样${more > 0 ? `，其中一边多 ${String(more)} 个较新的版本` : ''}。`);
  // With a newer version the reasons of older ones may be others.
  if (more > 0) say('两边新旧不同，不再公开的原因没有对照。');
  else if (a.notes !== b.notes)
    return [`${a.what} 和 ${b.what} 不再公开的文字或原因不同：${firstOther(a.notes, b.notes)}`];
  return [];
}

/** The first line that only one of two texts has. */
function firstOther(one = '', other = ''): string {
  const [left, right] = [one, other].map((text) => text.split('\n'));
  return left!.find((line) => !right!.includes(line)) ?? right!.find((line) => !left!.includes(line)) ?? '次序';
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { last: { type: 'string' } } });
if (positionals.length === 0 || positionals.length > 2) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}
const found = await Promise.all(positionals.map(look));
const faults = found.flatMap(({ what, faults: own }) => own.map((fault) => `${what}：${fault}`));
const isCut = found.some((own) => own.isCut);
if (found.length === 2 && faults.length === 0 && !isCut) faults.push(...differences(found[0]!, found[1]!));
const noted = values.last?.replaceAll(/\s/g, '').toLowerCase();
for (const { what, lines } of noted ? found.filter((own) => !own.isCut) : []) {
  const at = lines.findIndex(({ hash }) => hash.startsWith(noted!));
  if (at < 0) faults.push(`${what}：链里没有 ${noted!}，那时以前的版本被改过`);
  else say(`${what}：抄下来的哈希是第 ${String(at + 1)} 行（${lines[at]!.instant}），那以前的版本没有动过。`);
}
for (const { what, lines } of found) say(`${what}：最后一个哈希 ${lines.at(-1)?.hash ?? '（还没有版本）'}`);
for (const fault of faults) process.stderr.write(`不对：${fault}。\n`);
const isEmpty = found.every(({ lines }) => lines.length === 0);
if (faults.length > 0) say(`有 ${String(faults.length)} 处不对。`);
else if (isEmpty) say(`${NOTHING_HERE}。`);
else say(`${isCut ? '其余的' : ''}全部核对过，没有不对的。`);
process.exitCode = faults.length === 0 ? 0 : 1;

import { hash } from 'node:crypto';
import { instantMs } from '../schema/beijing.ts';
import { START } from '../record/chain-text.ts';
import type { ChainLine, Version } from '../record/version.ts';

/** SHA-256 of a text without a byte, which stands for a file that was removed. */
export const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** SHA-256 of four lines, each with its line end: the hash before, the entry, the digest of the text, the instant. */
export const nextHash = (before: string, { entry, digest, instant }: Omit<ChainLine, 'hash'>): string =>
  hash('sha256', `${before}\n${entry}\n${digest}\n${instant}\n`);

/**
 * All versions as one chain: by their instants, then by the entries, and of one entry in their order. Lines that are as in
 * `known` are taken from there.
 */
export function chainOf(
  versions: ReadonlyMap<string, readonly Version[]>,
  known: readonly ChainLine[] = [],
): readonly ChainLine[] {
  const all: { entry: string; version: Version; at: number }[] = [];
  for (const [entry, own] of versions)
    for (const version of own) all.push({ entry, version, at: instantMs(version.instant) });
  all.sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0));
  const lines: ChainLine[] = [];
  let isKnown = true;
  for (const [index, { entry, version }] of all.entries()) {
    const { digest, instant } = version;
    const old = known[index];
    isKnown &&= old?.entry === entry && old.digest === digest && old.instant === instant;
    if (isKnown) lines.push(old!);
    else
      lines.push({ hash: nextHash(lines.at(-1)?.hash ?? START, { entry, digest, instant }), entry, digest, instant });
  }
  return lines;
}

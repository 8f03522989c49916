import { numeral } from '../numerals.ts';
import { readBlocks, type Block } from '../blocks.ts';
import type { Explained } from '../options.ts';

/** The addresses of the clauses that are explained, as far as the text has them. */
export function clausesIn(blocks: readonly Block[], explained: readonly Explained[]): Map<string, string> {
  const ids = blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []));
  const found = new Map<string, string>();
  for (const { clause } of explained) {
    const wanted = addressOf(clause);
    const id = wanted && (ids.includes(wanted) ? wanted : ids.find((each) => each.endsWith(`-${wanted}`)));
    if (id) found.set(clause, id);
  }
  return found;
}

/** Clauses that are explained and that the body does not have, a sentence each. Throws BodyLimitError. */
export function strayClauses(explained: readonly Explained[], markdown: string): string[] {
  if (explained.length === 0) return [];
  const found = clausesIn(readBlocks(markdown), explained);
  const stray = new Set(explained.map(({ clause }) => clause).filter((clause) => !found.has(clause)));
  return [...stray].map(
    (clause) => `正文里没有“${clause}”，这一行排不到它旁边；请核对编号，不解释某一条的去掉行首的编号`,
  );
}

/** As `outline.ts` gives addresses, without that of the part or chapter around: `art-3`, `s2`, `s2-1`. */
function addressOf(clause: string): string | undefined {
  const [, article, inserted] = /^第(.+)[条條](?:之(.+))?$/.exec(clause) ?? [];
  if (article !== undefined) return numbered('art-', article, inserted === undefined ? '' : `_${numberOf(inserted)}`);
  const [, chapter] = /^第(.+)章$/.exec(clause) ?? [];
  if (chapter !== undefined) return numbered('ch-', chapter);
  const [, section, sub] = /^([^（、]+)、?(?:（(.+)）)?$/.exec(clause) ?? [];
  if (section !== undefined) return numbered('s', section, sub === undefined ? '' : `-${numberOf(sub)}`);
  const [, alone] = /^（(.+)）$/.exec(clause) ?? [];
  return alone === undefined ? undefined : numbered('sub-', alone);
}

const numberOf = (written: string) => String(numeral(written) ?? '');

function numbered(kind: string, written: string, also = ''): string | undefined {
  const value = numeral(written);
  return value === undefined ? undefined : `${kind}${String(value)}${also}`;
}

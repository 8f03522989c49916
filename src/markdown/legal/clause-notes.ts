import type { Block } from '../blocks.ts';
import { escapeAttribute, escapeText } from '../entities.ts';
import type { Explained } from '../options.ts';

/** What stands beside a clause, by its address. */
export type ClauseNotes = ReadonlyMap<string | undefined, readonly Explained[]>;

/** A block and, where it is a clause that is explained, what it means in plain words. */
export function besideClause(block: Block, html: string, notes: ClauseNotes | undefined): string {
  const own = 'id' in block && block.id !== undefined ? notes?.get(block.id) : undefined;
  if (!own?.[0]) return html;
  const name = escapeAttribute(`${own[0].clause}的通俗解读`);
  const words = own.map(({ text }) => `<p>${escapeText(text)}</p>`).join('');
  return `<div class="clause">\n${html}<div class="gist" role="note" aria-label="${name}"><p class="small">通俗解读</p>${words}</div>\n</div>\n`;
}

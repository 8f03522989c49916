import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Clerk } from '../../desk/support/people.ts';
import { version } from '../../desk/support/drafting.ts';
import { TODAY } from './site-steps.ts';

/** A file of the board as the desk names it, `content/disclosures/2026/bench-00001.md`. */
export type Wire = string;

/** What a clerk does at last; everything before it is done already. */
export type Press = () => Promise<void>;

/** Saves a text as a draft; pressing 发布 is left. */
export async function draft(clerk: Clerk, root: string, wire: Wire, raw: string): Promise<Press> {
  const { collection, slug } = entryOf(wire);
  const before = await readFile(join(root, wire), 'utf8').catch(() => null);
  await done(
    clerk.api('persistEntry', {
      dataFiles: [{ path: wire, raw }],

      options: { collectionName: collection, commitMessage: `保存：${wire}` },
      base: { [wire]: before === null ? null : version(before) },
    }),
  );
  return async () => {
    await done(clerk.api('publishUnpublishedEntry', { collection, slug, base: { [wire]: version(raw) } }));
  };
}

/** Pressing 删除. */
export function removal(clerk: Clerk, root: string, wire: Wire): Press {
  return async () => {
    const base = { [wire]: version(await readFile(join(root, wire), 'utf8')) };
    await done(clerk.api('deleteFiles', { paths: [wire], options: {}, base }));
  };
}

/** The same text with one more sentence. */
export const edited = (raw: string, sentence: string) => `${raw.trimEnd()}\n\n${sentence}\n`;

/** The same text taken back because something in it was wrong: its title and the reason stay. */
export function withdrawn(raw: string, reason: string): string {
  const [, head = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(raw) ?? [];
  const fields = parseDocument(head);
  fields.set('withdrawn', { date: TODAY, kind: 'error', reason });
  return `---\n${fields.toString({ lineWidth: 0 })}---\n${body}`;
}

/** `content/disclosures/2026/x.md` → `/disclosures/x/`. */
export const pageOf = (wire: Wire) => wire.replace(/^content\/([a-z]+)\/(?:\d{4}\/)?(.+)\.md$/, '/$1/$2/');

function entryOf(wire: Wire): { collection: string; slug: string } {
  const [, collection, slug] = /^content\/([a-z]+)\/(.+)\.md$/.exec(wire) ?? [];
  return { collection: collection ?? 'settings', slug: slug ?? 'settings' };
}

async function done(answer: ReturnType<Clerk['api']>): Promise<void> {
  const { status, text } = await answer;
  if (status !== 200) throw new Error(`the desk refuses: ${String(status)} ${text}`);
}

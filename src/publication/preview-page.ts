import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../collections/entry.ts';
import type { Settings } from '../collections/settings/schema.ts';
import { assemble } from '../model/assemble.ts';
import { hrefOf } from '../model/links.ts';
import { publicFromMs } from '../model/publication-time.ts';
import { uploadsOf } from '../model/public-uploads.ts';
import { describeUpload } from '../reader/media.ts';
import { readEntry } from '../reader/read-entry.ts';
import type { History } from '../record/version.ts';
import { beijingInstant, instantMs } from '../schema/beijing.ts';
import type { Problem } from '../schema/problems.ts';
import type { MediaLibrary } from '../model/page-context.ts';
import type { Program } from './program/program.ts';

export interface PreviewOrder {
  now: string;
  /** Of the entry, below the content folder: `notices/2026/x.md`. */
  file: string;
  text: string;
  /** Where uploads lie that only the draft has, by their addresses: `<folder>/media/…`. */
  folder: string;
}

export type PreviewPage = { html: string; path: string; title: string } | { problems: Problem[] };

interface Around {
  entries: readonly Entry[];
  settings: Settings;
  origin: string | undefined;
  history: History;
  program: Program;
  mediaOf: (addresses: ReadonlySet<string>) => MediaLibrary;
  bodyOf: (entry: Entry) => string;
  textOf: (blob: string) => Promise<Uint8Array>;
  atDesk: boolean;
}

/**
 * The page of one entry with another text, as the site would have it at the first moment at which residents may see it;
 * or what the text lacks. Nothing is published and nothing is kept.
 */
export async function previewPage({ now, file, text, folder }: PreviewOrder, around: Around): Promise<PreviewPage> {
  const { entries, settings, origin, history, program, mediaOf, bodyOf, textOf, atDesk } = around;
  const { entry, body, problems } = readEntry(file, text, file);
  if (!entry || problems.some(({ severity }) => severity === 'error')) return { problems };
  const isIt = ({ collection, id }: Entry) => collection === entry.collection && id === entry.id;
  const first = beijingInstant(Math.max(instantMs(now), publicFromMs(entry)));
  const all = [...entries.filter((other) => !isIt(other)), entry];
  const site = assemble({ entries: all, settings, now: first, origin, history });
  const own = uploadsOf(entry, site);
  const inDraft = own.filter((address) => existsSync(join(folder, address)));
  const media = new Map([
    ...mediaOf(new Set(own)),
    ...inDraft.map((address) => [address, describeUpload(join(folder, address))] as const),
  ]);
  const locals = { site, media, textOf, atDesk, bodyOf: (one: Entry) => (isIt(one) ? body : bodyOf(one)) };
  const path = hrefOf(entry);
  return { html: await program.render(path, locals), path, title: entry.data.title ?? entry.id };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../collections/entry.ts';
import { settings } from '../collections/settings/schema.ts';
import { shortened, type Problem } from '../schema/problems.ts';
import { anchorsIn } from '../markdown/anchors.ts';
import { acrossEntries } from './across/across-entries.ts';
import { createLinks, nameOf } from './across/links-of.ts';
import { readAllowance, wireOf } from './personal/allowance.ts';
import { isUploadIn } from './media.ts';
import { entryFiles, shownPath, type Folders } from './folders.ts';
import { readEntry } from './read-entry.ts';
import { parseSettings, readSettings } from './read-settings.ts';
import { readTextIfAny } from './read-text.ts';

/**
 * The errors one file would have if it were saved as `text`, including those with the files already there: the same as
 * a build finds, but of the other entries only the names are read. The warnings of a whole collection are
 * not looked for. `file` is relative to the content folder; `arriving` are uploads, `/media/…`, saved together with it.
 */
export async function checkEntry(
  folders: Folders,
  file: string,
  text: string,
  arriving: readonly string[] = [],
): Promise<Problem[]> {
  const { contentDir, mediaDir } = folders;
  const shown = shownPath(contentDir, file);
  const allowance = await readAllowance(contentDir, file === settings.file ? text : undefined);
  const passing = allowance.in(wireOf(file));
  if (file === settings.file) return shortened(parseSettings(text, shown, passing).problems);
  const { entry, body, problems } = readEntry(file, text, shown, passing);
  if (!entry) return shortened(problems);
  const name = nameOf(file);
  const others = entryFiles(contentDir).filter((other) => other !== file);
  const namesakes = await Promise.all(
    others.filter((other) => nameOf(other) === name).map((other) => readIfValid(contentDir, other)),
  );
  const { settings: site } = await readSettings(contentDir);
  const linksOf = createLinks()(site?.domain);
  const bodies = new Map<string, string | undefined>([[name, body]]);
  for (const { to, fragment } of linksOf(entry)) {
    const other = to !== undefined && fragment ? others.find((other) => nameOf(other) === to) : undefined;
    if (other !== undefined && to !== name) bodies.set(to!, await bodyIn(contentDir, other));
  }
  const between = acrossEntries([...namesakes.flat(), entry], {
    known: new Set([...others, file].map(nameOf)),
    linksOf,
    anchorsOf(wanted) {
      const body = bodies.get(wanted);
      return body === undefined ? undefined : anchorsIn(body);
    },
    isUpload: (address) => arriving.includes(address) || isUploadIn(mediaDir, address),
    shown: (other) => shownPath(contentDir, other),
    isNew: () => !existsSync(join(contentDir, file)),
  });
  return shortened([...problems, ...between.filter(({ file }) => file === shown)]);
}

async function bodyIn(contentDir: string, file: string): Promise<string | undefined> {
  return readEntry(file, await readTextIfAny(join(contentDir, file)), file).body;
}

async function readIfValid(contentDir: string, file: string): Promise<Entry[]> {
  const text = await readTextIfAny(join(contentDir, file));
  return [readEntry(file, text, file).entry ?? []].flat();
}

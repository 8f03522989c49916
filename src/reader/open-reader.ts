import type { Content, Entry } from '../collections/entry.ts';
import { anchorsIn } from '../markdown/anchors.ts';
import { shortened, type Problem } from '../schema/problems.ts';
import { acrossEntries } from './across/across-entries.ts';
import { createDutyRemarks } from './across/duty-remarks.ts';
import { createLinks, nameOf } from './across/links-of.ts';
import { closedServices } from './across/closed-services.ts';
import { createRemarks } from './across/remarks.ts';
import { withdrawnEntries } from './across/withdrawn-entries.ts';
import { bodyOf, FileChangedError } from './body-of.ts';
import { factsOf, type FileFacts } from './file-facts.ts';
import { lookAgain } from './files/look-again.ts';
import { entryFiles, shownPath, type Folders } from './folders.ts';
import { isUploadIn } from './media.ts';
import { isSame, keepMemory, openMemory, type Memory } from './memory.ts';
import { staleExceptions, wireOf, type Allowance } from './personal/allowance.ts';
import { isAnsweredAlike } from './personal/asked.ts';
import { forReports } from './personal/personal-data.ts';
import { createUploadProblems, lookIntoUploads } from './personal/personal-data-in-files.ts';
import { createSiteFiles } from './site-files.ts';

/** All content as it was at one moment, and what was let pass in it. */
export interface Reading extends Content {
  allowance: Allowance;
}

export interface Reader {
  /**
   * All content as it is now, and everything that is wrong in it. Only files that changed since the last call, or since
   * what the cache file holds, are read and checked; the entries of all others are the same objects as before.
   */
  read(): Promise<Reading>;
  /** Writes what was found into the cache file, for the next process. */
  keep(): Promise<void>;
}

/** How often it is begun anew when files change while they are read. */
const ATTEMPTS = 5;

/** A reader of all content, which remembers what it has read. */
export function openReader(folders: Folders, { cacheFile }: { cacheFile?: string | undefined } = {}): Reader {
  const { contentDir, mediaDir } = folders;
  const shown = (file: string) => shownPath(contentDir, file);
  const readSiteFiles = createSiteFiles(contentDir);
  const uploadProblems = createUploadProblems(contentDir);
  const linksFor = createLinks();
  const remarks = createRemarks(shown);
  const dutyRemarks = createDutyRemarks(shown);
  let memory: Memory | undefined;
  let kept: Memory | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Reading> {
    memory ??= openMemory(folders, cacheFile);
    kept ??= { ...memory };
    const { allowance, settings: site } = await readSiteFiles();
    const files = entryFiles(contentDir);
    memory.files = await lookAgain<FileFacts>(contentDir, files, memory.files, {
      holds: (file, { asked }) => asked.length === 0 || isAnsweredAlike(asked, allowance.in(wireOf(file))),
      look: (file, bytes, digest) => factsOf(file, bytes, digest, shown(file), allowance.in(wireOf(file))),
    });
    memory.uploads = await lookIntoUploads(mediaDir, allowance.officePhones, memory.uploads);
    const known = memory.files;
    const own: Problem[] = [];
    const entries: Entry[] = [];
    const named = new Map<string, FileFacts>();
    for (const { facts } of known.values()) {
      const { entry, problems } = facts;
      own.push(...problems);
      if (!entry) continue;
      entries.push(entry);
      named.set(`${entry.collection}/${entry.id}`, facts);
    }
    const { uploads } = memory;
    const across = acrossEntries(entries, {
      known: new Set([...known.keys()].map(nameOf)),
      linksOf: linksFor(site.settings?.domain),
      anchorsOf(name) {
        const facts = named.get(name);
        return facts?.entry && (facts.anchors ??= anchorsIn(bodyOf(contentDir, facts.entry)));
      },
      isUpload: (address) => uploads.has(address.slice('/media/'.length)) || isUploadIn(mediaDir, address),
      shown,
    });
    const { searched } = memory;
    // Until it is done nobody knows who was searched for what.
    memory.searched = new Set();
    const withdrawn = withdrawnEntries(entries, {
      factsOf: ({ file }) => known.get(file)!.facts,
      bodyOf: (entry) => bodyOf(contentDir, entry),
      searched,
      shown,
    });
    memory.searched = withdrawn.searched;
    const between = [
      ...across,
      ...remarks(entries),
      ...dutyRemarks(entries),
      ...closedServices(entries, shown),
      ...withdrawn.problems,
    ].map(forReports);
    const inUploads = uploadProblems(uploads, allowance);
    // Only now everything has asked for what it may let pass.
    const stale = staleExceptions(allowance.unused(), contentDir).map(forReports);
    const problems = [
      ...allowance.problems.map(forReports),
      ...own,
      ...shortened(site.problems).map(forReports),
      ...between,
      ...inUploads,
      ...stale,
    ];
    return { entries, settings: site.settings, problems, allowance };
  }

  async function whole(): Promise<Reading> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await read();
      } catch (error) {
        if (!(error instanceof FileChangedError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  return {
    read() {
      const reading = last.then(whole);
      last = reading.catch(() => undefined);
      return reading;
    },
    async keep() {
      await last;
      if (!memory || cacheFile === undefined || (kept && isSame(kept, memory))) return;
      const found = { ...memory };
      await keepMemory(found, folders, cacheFile);
      kept = found;
    },
  };
}

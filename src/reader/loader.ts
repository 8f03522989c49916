import type { Loader } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import { problemLine } from './check-content.ts';
import type { Content } from '../collections/entry.ts';
import type { Folders } from './folders.ts';
import { forReports } from './personal-data.ts';
import { personalDataInMedia } from './personal-data-in-files.ts';
import { readContent } from './read-content.ts';

/** The content with every error that stops a build, those in uploads too; no problem shows what it found of a person. */
async function readAll(folders: Folders): Promise<Content> {
  const { allowance, problems, ...content } = await readContent(folders);
  const inMedia = await personalDataInMedia(folders, allowance);
  return { ...content, problems: [...problems, ...inMedia].map(forReports) };
}

/** Loaders for Astro's data store, one for each collection and one for the settings, all fed by one reading of the files. */
export function contentLoaders(folders: Folders): (name: string) => Loader {
  let reading: Promise<Content> | undefined;
  const read = () => (reading ??= readAll(folders).finally(() => (reading = undefined)));
  return (name) => ({
    name: `gongshi-${name}`,
    async load({ store, watcher, logger }) {
      const fill = async () => {
        const content = await read();
        const errors = content.problems.filter(({ severity }) => severity === 'error');
        if (errors.length)
          throw new AstroError(`内容有 ${errors.length} 处要改，网站没有生成`, errors.map(problemLine).join('\n'));
        store.clear();
        if (name === 'settings')
          store.set({ id: 'settings', data: content.settings as unknown as Record<string, unknown> });
        for (const { collection, id, file, data, digest, language, uploads } of content.entries) {
          if (collection === name) store.set({ id, digest, data: { file, digest, language, uploads, data } });
        }
      };
      // While somebody types, a file may be wrong for a moment: what was last right stays, and the log says what is wrong.
      const refill = () => fill().catch((cause: unknown) => logger.error(String((cause as AstroError).hint ?? cause)));
      await fill();
      watcher?.add(folders.contentDir);
      for (const event of ['add', 'change', 'unlink']) {
        watcher?.on(event, (path: string) => {
          if (path.startsWith(folders.contentDir)) void refill();
        });
      }
    },
  });
}

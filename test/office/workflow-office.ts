import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker } from '../../cms/desk/publishing/worker.ts';
import { createDesk } from '../../cms/desk/desk.ts';
import { openToPeople } from './people.ts';
import { smallContent } from './small-content.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A community with several people at one desk, in a temporary folder. */
export interface Workplace {
  root: string;
  origin: string;
  git: (...args: string[]) => string;
  read(path: string): Promise<string>;
  /** Changes a file by hand and commits it. */
  edit(path: string, change: (text: string) => string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a desk with 王芳 (wangfang, 管理), 李主任 (li, 审核) and 陈红 (chen, 编辑). The first release is the site that was
 * built for all tests, `dist`; every later one is really built. With files of its own the first one is, too.
 */
export async function openWorkplace(dist: string, own: Readonly<Record<string, string>> = {}): Promise<Workplace> {
  const { root, contentDir, mediaDir, git } = await smallContent('gongshi-workflow-', own);
  const worker = createWorker({ project, contentDir, mediaDir, deskDir: join(root, '.desk') });
  let first = Object.keys(own).length === 0;
  const desk = await createDesk({
    settings: {
      ...{ project, contentDir, mediaDir, deskDir: join(root, '.desk') },
      ...{ host: '127.0.0.1', port: 0, siteUrl: undefined },
    },
    build: async (out, run) => {
      if (!first) return worker.build(out, run);
      first = false;
      await cp(dist, out, { recursive: true });
      return { ok: true, lastLines: [] };
    },
  });
  await desk.publishNow();
  const origin = await openToPeople(desk);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return {
    root,
    origin,
    git,
    read,
    async edit(path, change) {
      await writeFile(join(root, path), change(await read(path)));
      git('commit', '--quiet', '-a', '-m', 'by hand');
    },
    async close() {
      await desk.close();
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

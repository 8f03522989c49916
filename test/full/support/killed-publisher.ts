import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker } from '../../../cms/desk/publishing/worker.ts';
import { createDesk } from '../../../cms/desk/desk.ts';
import { tinyBuild } from '../../desk/support/place.ts';
import { treeHash } from './tree-hash.ts';

// A desk that publishes again and again until it is killed: `node killed-publisher.ts <root> tiny|whole [once]`.
// It says which builds it began, which are complete with the hash of their files, and which are live.
const [root = '', kind = 'tiny', once] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..');
const contentDir = join(root, 'content');
const mediaDir = join(root, 'public', 'media');
const say = (...words: string[]) => writeSync(1, `${words.join(' ')}\n`);

const inner =
  kind === 'whole'
    ? createWorker({ project, contentDir, mediaDir, deskDir: join(root, '.desk') }).build
    : tinyBuild({ root, contentDir, mediaDir });

const desk = await createDesk({
  settings: { project, contentDir, mediaDir, deskDir: join(root, '.desk'), host: '127.0.0.1', port: 0 },
  build: async (out, run) => {
    say('began', out);
    const result = await inner(out, run);
    if (result.ok) say('built', out, treeHash(out));
    else say('failed', ...(result.lastLines ?? []));
    return result;
  },
  log: (line) => say('log', line),
});
say('ready');
do {
  const { state } = await desk.publishNow();
  say(state, desk.publishing.releases.current()?.site ?? '-');
} while (once === undefined);
await desk.close();

import '../../cms/desk/small-heap.ts';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createDesk } from '../../cms/desk/desk.ts';
import { tinyBuild } from '../desk/support/place.ts';

// A desk with a small build, in a process of its own that tells its memory: `fork('large-desk.ts', [root, password])`.
// A built CMS, if a third argument names its folder, becomes part of each release.
const [root = '', password = '', admin] = process.argv.slice(2);
const contentDir = join(root, 'content');
const mediaDir = join(root, 'public', 'media');
const build = tinyBuild({ root, contentDir, mediaDir });
const desk = await createDesk({
  settings: {
    project: root,
    contentDir,
    mediaDir,
    deskDir: join(root, '.desk'),
    host: '127.0.0.1',
    port: 0,
  },
  build: async (out, run) => {
    const result = await build(out, run);
    if (result.ok && admin !== undefined) await cp(admin, join(out, 'admin'), { recursive: true });
    return result;
  },
  log: (line) => {
    console.error(line);
  },
});
if (!desk.accounts.any()) {
  const code = desk.accounts.issueSetupCode();
  await desk.accounts.createFirst(code, { account: 'wangfang', name: '王芳', password });
}
await desk.publishNow();
const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }));
process.on('disconnect', () => void desk.close().then(() => process.exit(0)));
process.send?.({ port: Number(new URL(address).port) });

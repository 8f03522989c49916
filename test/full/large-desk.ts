import '../../cms/desk/small-heap.ts';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from '../../cms/desk/publishing/build.ts';
import { createDesk } from '../../cms/desk/desk.ts';

// A desk with a small build, in a process of its own that tells its memory: `fork('large-desk.ts', [root, password])`.
// A built CMS, if a third argument names its folder, becomes part of each release.
const [root = '', password = '', admin] = process.argv.slice(2);
const contentDir = join(root, 'content');
const tinyBuild = join(dirname(fileURLToPath(import.meta.url)), '..', 'desk', 'support', 'tiny-build.ts');
const desk = await createDesk({
  settings: {
    project: root,
    contentDir,
    mediaDir: join(root, 'public', 'media'),
    deskDir: join(root, '.desk'),
    host: '127.0.0.1',
    port: 0,
  },
  build: async (out, watch) => {
    const result = await runNode({ cwd: root, args: [tinyBuild, contentDir, out], env: {} }, watch);
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

import { createDesk } from '../../../cms/desk/desk.ts';
import { tinyBuild } from './place.ts';

// A desk in a process of its own, for the tests that kill it: `node killable-desk.ts <root> <password> [site]`. With the
// last word it makes a small site first; otherwise none of its builds succeeds.
const [root = '', password = '', site] = process.argv.slice(2);
const folders = { root, contentDir: `${root}/content`, mediaDir: `${root}/public/media` };
const desk = await createDesk({
  settings: {
    project: root,
    contentDir: folders.contentDir,
    mediaDir: folders.mediaDir,
    deskDir: `${root}/.desk`,
    host: '127.0.0.1',
    port: 0,
  },
  build: site ? tinyBuild(folders) : () => Promise.resolve({ ok: false, lastLines: [] }),
  // Nobody else works in this repository: what holds a lock for so long is dead.
  lockPatience: 1500,
});
if (!desk.accounts.any()) {
  const code = desk.accounts.issueSetupCode();
  await desk.accounts.createFirst(code, { account: 'wangfang', name: '王芳', password });
}
if (site && !desk.publishing.releases.current()) await desk.publishNow();
const address = await desk.app.listen({ host: '127.0.0.1', port: 0 });
process.on('SIGTERM', () => void desk.close().then(() => process.exit(0)));
console.log(JSON.stringify({ port: Number(new URL(address).port), finished: desk.finished }));

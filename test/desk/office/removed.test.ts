import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  alert,
  deskHeaders,
  makePlace,
  peopleOf,
  startDesk,
  type Clerk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, draftOf, publishAlert, setStatus } from '../support/drafting.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { png } from '../support/sample-files.ts';

const PAGE = '/desk/office/removed';
const picture = { path: 'public/media/river.png', content: png.toString('base64'), encoding: 'base64' };

/** The page as a person sees it, and its forms by the title of what they bring back. */
async function pageFor(running: RunningDesk, { cookie }: Clerk) {
  const answer = await running.ask(PAGE, { headers: { cookie } });
  const rows = answer.text.split('<li>').slice(1);
  const forms = rows.map((row) => ({
    title: /<h3>([^<]*)/.exec(row)?.[1] ?? '',
    note: /<p class="small">([^<]*)/.exec(row)?.[1] ?? '',
    fields: Object.fromEntries(
      [...row.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
  const press = async (index: number, more: object = {}) =>
    running.ask(PAGE, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...forms[index]?.fields, ...more }).toString(),
    });
  return { status: answer.status, text: answer.text, forms, press };
}

test('a deleted entry comes back with its picture, by who publishes, and goes online again', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, reviewer, editor } = await peopleOf(running);
  const text = `${alert('河水上涨')}![河边](/media/river.png)\n`;
  expect((await publishAlert(admin, 'flood', text, { assets: [picture] })).status).toBe(200);
  const remove = (paths: string[]) => admin.api('deleteFiles', { paths, options: { commitMessage: '删除' } });

  const used = await remove([picture.path]);
  expect(used.status).toBe(409);
  expect(used.text).toContain('“提醒”（content/alerts/flood.md）提到了它');
  expect((await remove(['content/alerts/flood.md'])).status).toBe(200);
  expect((await remove([picture.path])).status).toBe(200);

  expect((await pageFor(running, editor)).text).not.toContain('提醒');
  const page = await pageFor(running, reviewer);
  expect(page.forms).toMatchObject([{ title: '提醒', note: expect.stringMatching(/^王芳在 .+ 删除$/) as string }]);
  for (const wrong of [
    { commit: 'HEAD' },
    { path: 'content/alerts/../../.git/config' },
    { path: 'content/settings.yml' },
  ])
    expect((await page.press(0, wrong)).status).toBe(404);
  expect((await page.press(0, { token: '' })).status).toBe(403);
  const done = await page.press(0);
  expect(done.status, done.text).toBe(200);
  expect(done.text).toContain('“提醒”恢复了');
  expect(await readFile(join(place.contentDir, 'alerts', 'flood.md'), 'utf8')).toBe(text);
  await running.desk.publisher.idle();
  expect((await running.ask('/media/river.png')).status).toBe(200);
  expect(place.git('log', '-1', '--format=%an %s', '--name-only')).toBe(
    '李主任 恢复：提醒\n\ncontent/alerts/flood.md\npublic/media/river.png',
  );
  expect((await page.press(0)).status).toBe(404);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(await loggedActions(place, ['delete', 'restore'])).toEqual([
    'wangfang delete content/alerts/flood.md',
    'wangfang delete public/media/river.png',
    'li restore content/alerts/flood.md',
  ]);
  await running.desk.publisher.idle();
});

test('what cannot come back says why: the id is taken, or it would break the site', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin } = await peopleOf(running);
  await publishAlert(admin, 'one', alert('一'));
  await admin.api('deleteFiles', { paths: ['content/alerts/one.md'], options: {} });
  await mkdir(join(place.contentDir, 'alerts', '2026'));
  await writeFile(join(place.contentDir, 'alerts', '2026', 'one.md'), alert('同一个编号'));
  const taken = await (await pageFor(running, admin)).press(0);
  expect(taken.status).toBe(409);
  expect(taken.text).toContain('编号“one”已经用过了');
  // Deleted by hand with git, in a form that the site no longer takes.
  await writeFile(join(place.contentDir, 'alerts', 'old.md'), alert('旧').replace('level: notice', 'level: loud'));
  place.git('add', '-A', 'content');
  place.git('commit', '--quiet', '-m', 'old');
  place.git('rm', '--quiet', 'content/alerts/old.md');
  place.git('commit', '--quiet', '-m', 'remove');
  const page = await pageFor(running, admin);
  expect(page.forms[0]).toMatchObject({ title: '提醒', note: expect.stringMatching(/^Setup在/) as string });
  const broken = await page.press(0);
  expect(broken.status).toBe(422);
  expect(place.git('status', '--porcelain')).toBe('');
});

test('a discarded draft comes back to its writer, as a draft, also after git has cleaned up', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, editor } = await peopleOf(running);
  const text = `${alert('大雨')}![河边](/media/river.png)\n`;
  await draftAlert(editor, 'flood', text, { assets: [picture] });
  await setStatus(editor, 'flood', 'pending_review');
  await draftAlert(admin, 'power', alert('停电'));
  await discardDraft(editor, 'flood');
  await discardDraft(admin, 'power');
  place.git('reflog', 'expire', '--expire=now', '--all');
  place.git('gc', '--quiet', '--prune=now');
  const mine = await pageFor(running, editor);
  expect(mine.forms.map(({ note }) => note)).toEqual([expect.stringMatching(/^陈红写的；陈红在 .+ 放弃$/)]);
  expect((await pageFor(running, admin)).forms).toHaveLength(2);
  const other = place.git('for-each-ref', '--format=%(refname)', 'refs/desk/discarded/alerts/power');
  expect((await mine.press(0, { draft: other })).status).toBe(404);

  await draftAlert(editor, 'flood', alert('新的'));
  expect((await mine.press(0)).status).toBe(409);
  await discardDraft(editor, 'flood');
  const index = (await pageFor(running, editor)).forms.findIndex(
    ({ fields }) => fields['draft'] === mine.forms[0]?.fields['draft'],
  );
  expect((await (await pageFor(running, editor)).press(index)).status).toBe(200);
  expect((await draftOf(editor, 'flood')).json()).toMatchObject({
    status: 'draft',
    authors: [{ account: 'chen' }],
  });
  expect(place.git('ls-tree', '-r', '--name-only', 'cms/alerts/flood', 'public')).toBe('public/media/river.png');
  expect(await loggedActions(place, ['restore'])).toEqual(['chen restore content/alerts/flood.md']);
});

test('a referenced entry is not deleted, unless what refers to it goes too', async () => {
  const place = await makePlace();
  const community = (name: string) => `---\nname: ${name}\n---\n`;
  await mkdir(join(place.contentDir, 'communities'));
  await writeFile(join(place.contentDir, 'communities', 'dongli.md'), community('东里'));
  await writeFile(
    join(place.contentDir, 'alerts', 'here.md'),
    alert('只在东里').replace('---\n', '---\ncommunities:\n  - dongli\n'),
  );
  const running = await startDesk(place);
  const { admin } = await peopleOf(running);
  const remove = (...paths: string[]) => admin.api('deleteFiles', { paths, options: {} });
  const alone = await remove('content/communities/dongli.md');
  expect(alone.status, alone.text).toBe(409);
  expect(alone.json()).toEqual({
    error: '还不能删除：“提醒”（content/alerts/here.md）提到了它。请先在那里改掉，再删除。',
  });
  place.git('add', '-A');
  place.git('commit', '--quiet', '-m', 'more');
  expect((await remove('content/communities/dongli.md', 'content/alerts/here.md')).status).toBe(200);
});

test('the page needs a session, and its form a page', async () => {
  const running = await startDesk(await makePlace());
  expect((await running.ask(PAGE)).status).toBe(401);
  const { admin } = await peopleOf(running);
  const post = await running.ask(PAGE, {
    method: 'POST',
    headers: { ...deskHeaders, cookie: admin.cookie },
    body: '{}',
  });
  expect(post.status).toBe(403);
});

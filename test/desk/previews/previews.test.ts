import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RenderPage } from '../../../cms/desk/publishing/worker.ts';
import { alert, makePlace, peopleOf, startDesk, type Clerk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, publishDraft } from '../support/drafting.ts';
import { handClock } from '../support/hand-clock.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { png } from '../support/sample-files.ts';

const power = { collection: 'alerts', slug: 'power' };
/** What the process beside the desk does, with as much of a page as matters here. */
const renderPage: RenderPage = ({ file, text }) =>
  Promise.resolve(
    text.includes('没写完')
      ? { problems: [{ file, path: 'ends', label: '结束时间', message: '还没有填', severity: 'error' }] }
      : {
          html: `<!doctype html><html><head><meta charset="utf-8"><link rel="canonical" href="https://x.cn/alerts/power/"></head><body><main class="wrap">${text}<img src="/media/a.png"><img src="/media/other.png"></main></body></html>`,
          path: '/alerts/power/',
          title: '提醒',
        },
  );

async function office() {
  const place = await makePlace();
  const hand = handClock('2026-11-21T10:00:00+08:00');
  const running = await startDesk(place, { clock: hand.clock, renderPage });
  return { place, running, hand, ...(await peopleOf(running)) };
}
const share = async (clerk: Clerk) => {
  const answer = await clerk.api('sharePreview', power);
  expect(answer.status, answer.text).toBe(200);
  return answer.json() as { address: string; previews: { id: string; until: string }[] };
};
const picture = { path: 'public/media/a.png', content: png.toString('base64'), encoding: 'base64' };

test('somebody without an account sees the page of the draft, its pictures, and nothing else', async () => {
  const { place, running, editor } = await office();
  const text = alert('停电，见 /media/a.png');
  expect((await draftAlert(editor, 'power', text, { assets: [picture] })).status).toBe(200);
  const { address, previews } = await share(editor);
  expect(address).toMatch(/^\/preview\/[\w-]{22}\/$/);
  expect(previews).toMatchObject([{ by: { name: '陈红' }, until: '2026-11-28T02:00:00.000Z' }]);

  const page = await running.ask(address);
  expect(page.status).toBe(200);
  expect(page.text).toContain('草稿，还没有公布');
  expect(page.text).toContain('11月28日 10:00 前能打开');
  expect(page.text).toContain('noindex');
  expect(page.text).not.toContain('canonical');
  expect(page.text).toContain('src="./media/a.png"');
  expect(page.text).toContain('src="/media/other.png"');
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  const shown = await running.ask(`${address}media/a.png`);
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
  // The picture is not public by that.
  expect((await running.ask('/media/a.png')).status).toBe(404);
  for (const other of [
    `${address}media/b.png`,
    `${address}page.html`,
    `${address}media/../page.html`,
    `${address}media/..%2fpage.html`,
    `${address}media/%2e%2e/page.html`,
    `${address}media/`,
    `${address}desk/me`,
    '/preview/',
    '/preview/AAAAAAAAAAAAAAAAAAAAAA/',
    `${address.slice(0, -2)}/`,
  ]) {
    const { status } = await running.ask(other);
    expect([400, 403, 404], `${other} ${String(status)}`).toContain(status);
  }
  // What is kept does not lead to it.
  const token = address.split('/')[2] ?? '';
  expect(await readFile(join(place.deskDir, 'previews.json'), 'utf8')).not.toContain(token);
  expect(await loggedActions(place, ['preview'])).toEqual(['chen preview content/alerts/power.md']);
});

test('it shows the text of when it was made, and ends when it is taken back, and after seven days', async () => {
  const { place, running, editor, reviewer, hand } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  const first = await share(editor);
  await draftAlert(editor, 'power', alert('停水'), { over: alert('停电') });
  const second = await share(reviewer);
  expect((await running.ask(first.address)).text).toContain('停电');
  expect((await running.ask(second.address)).text).toContain('停水');

  const [one] = first.previews;
  const taken = await reviewer.api('endPreview', { ...power, id: one?.id });
  expect(taken.json()).toHaveLength(1);
  const gone = await running.ask(first.address);
  expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
  expect(gone.text).toContain('打不开了');
  expect((await reviewer.api('endPreview', { ...power, id: one?.id })).status).toBe(404);
  expect(await loggedActions(place, ['preview-end'])).toEqual(['li preview-end content/alerts/power.md']);
  expect(await readdir(join(place.deskDir, 'previews'))).toHaveLength(1);

  hand.jump('2026-11-28T09:59:00+08:00');
  expect((await running.ask(second.address)).status).toBe(200);
  hand.jump('2026-11-28T10:01:00+08:00');
  expect((await running.ask(second.address)).status).toBe(404);
});

test('it goes with the account that shared it', async () => {
  const { running, editor, reviewer } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  const { address } = await share(editor);
  await running.desk.accounts.disable('chen');
  expect((await running.ask(address)).status).toBe(404);
  expect((await reviewer.api('previews', power)).json()).toEqual([]);
});

test('once it is public it leads to the page, and a draft that is given up takes it along', async () => {
  const { running, reviewer } = await office();
  await draftAlert(reviewer, 'power', alert('停电'));
  const { address } = await share(reviewer);
  expect((await publishDraft(reviewer, 'power')).status).toBe(200);
  const led = await running.ask(address);
  expect([led.status, led.headers.location]).toEqual([302, '/alerts/power/']);
  expect((await reviewer.api('previews', power)).json()).toEqual([]);

  await draftAlert(reviewer, 'power', alert('停水'), { over: alert('停电') });
  const again = await share(reviewer);
  await discardDraft(reviewer, 'power');
  expect((await running.ask(again.address)).status).toBe(404);

  // What is taken off the site at once takes the previews of its draft along.
  await draftAlert(reviewer, 'power', alert('停气'), { over: alert('停电') });
  const last = await share(reviewer);
  expect((await reviewer.api('deleteFiles', { paths: ['content/alerts/power.md'], options: {} })).status).toBe(200);
  expect((await running.ask(last.address)).status).toBe(404);
});

test('what cannot be a page yet is said to be so, and no guessing is quick', async () => {
  const { place, running, editor } = await office();
  await draftAlert(editor, 'power', alert('没写完'));
  const refused = await editor.api('sharePreview', power);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('结束时间：还没有填');
  expect(await readdir(join(place.deskDir, 'previews'))).toEqual([]);
  expect((await editor.api('sharePreview', { collection: 'alerts', slug: 'none' })).status).toBe(404);
  const answers = await Promise.all(
    Array.from({ length: 125 }, (_, index) => running.ask(`/preview/${String(index)}/`).then(({ status }) => status)),
  );
  expect(answers.filter((status) => status === 404)).toHaveLength(120);
  expect(answers).toContain(429);
});

test('of one draft no more than twenty hold, also when they are asked for at once', async () => {
  const { editor } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  const answers = await Promise.all(Array.from({ length: 23 }, () => editor.api('sharePreview', power)));
  const refused = answers.filter(({ status }) => status === 422);
  expect(refused).toHaveLength(3);
  expect(refused[0]?.text).toContain('请先收回几个');
  expect((await editor.api('previews', power)).json()).toHaveLength(20);
});

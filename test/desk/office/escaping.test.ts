import { expect, test } from 'vitest';
import { html } from '../../../cms/desk/pages/html.ts';
import type { DeskPage } from '../../../cms/desk/pages/page-frame.ts';
import { systemClock } from '../../../cms/desk/clock.ts';
import { openLogbook } from '../../../cms/desk/record/logbook.ts';
import { alert, clerkAs, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, publishAlert } from '../support/drafting.ts';
import { formHeaders, visitor } from '../support/office-visit.ts';

const HOSTILE = `<img onx=1>"'&`;
const ESCAPED = '&lt;img onx=1&gt;&quot;&apos;&amp;';

/** Every page holds the text it was given, and never as a tag or as the end of an attribute. */
function expectEscaped(text: string, part = ESCAPED): void {
  expect(text).toContain(part);
  expect(text).not.toContain('<img');
  expect(text).not.toContain(`&gt;"`);
}

test('texts are escaped, HTML is not, and a plain string is no HTML', () => {
  const items = ['<a>', 'b & c'].map((item) => html`<li>${item}</li>`);
  const list = html`<ul title="${'"'}">${items}${2}</ul>`;
  expect(list.toString()).toBe('<ul title="&quot;"><li>&lt;a&gt;</li>\n<li>b &amp; c</li>2</ul>');
  // @ts-expect-error The types refuse a body that nobody escaped.
  const page: DeskPage = { place: '', title: '', body: '<p>text</p>' };
  expect(html`${page.body}`.toString()).toBe('&lt;p&gt;text&lt;/p&gt;');
});

test('what people wrote comes out as text on every page of the desk', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { desk } = running;
  const setup = desk.accounts.issueSetupCode();
  const typed = new URLSearchParams({ code: setup, account: HOSTILE, name: HOSTILE, password: '1', again: '2' });
  const refusedSetup = { method: 'POST', headers: formHeaders, body: typed.toString() };
  expectEscaped((await running.ask('/desk/setup', refusedSetup)).text);

  const admin = await firstClerk(running, 'wangfang', HOSTILE);
  const wang = visitor(running, admin);
  const logbook = await openLogbook(place.deskDir, systemClock);
  await logbook.write({ by: null, act: 'draft', about: HOSTILE, note: HOSTILE });
  const titled = (text: string) => alert('停水').replace('提醒', JSON.stringify(text));
  const commitMessage = `新建：${HOSTILE}`;
  const published = await publishAlert(admin, 'old', titled(HOSTILE), { options: { commitMessage } });
  expect(published.status, published.text).toBe(200);
  await admin.api('deleteFiles', { paths: ['content/alerts/old.md'], options: { commitMessage: '删除' } });
  await draftAlert(admin, 'given-up', titled(`草稿${HOSTILE}`));
  await discardDraft(admin, 'given-up');
  await desk.publishNow();

  for (const path of ['/desk/office/', '/desk/office/accounts', '/desk/office/log']) {
    expectEscaped((await wang.see(path)).text);
  }
  expect((await wang.see('/desk/office/releases')).text).not.toContain('<img');
  const removed = (await wang.see('/desk/office/removed')).text;
  expectEscaped(removed, `<h3>${ESCAPED}<span>`);
  expectEscaped(removed, `aria-label="恢复：草稿${ESCAPED}"`);

  const query = new URLSearchParams({ person: HOSTILE, kind: HOSTILE, month: HOSTILE, page: HOSTILE }).toString();
  expect((await wang.see(`/desk/office/log?${query}`)).text).not.toContain('<img');
  const agent = { cookie: admin.cookie, 'user-agent': HOSTILE };
  expect((await running.ask('/desk/office/password', { headers: agent })).text).not.toContain('<img');
  expectEscaped((await wang.send('/desk/office/accounts', { do: 'end', account: HOSTILE })).text);
  expectEscaped((await wang.send('/desk/office/accounts', { do: 'add', account: HOSTILE, name: '赵明' })).text);

  await clerkAs(running, 'admin', 'zhao', '赵明');
  const code = await desk.accounts.reset('wangfang');
  expectEscaped((await running.ask(`/desk/set-password?code=${code}`)).text, `<h1>${ESCAPED}，请设自己的密码</h1>`);
  const sent = new URLSearchParams({ code: HOSTILE, password: 'x', again: 'y' }).toString();
  const answer = await running.ask('/desk/set-password', { method: 'POST', headers: formHeaders, body: sent });
  expect(answer.text).not.toContain('<img');
});

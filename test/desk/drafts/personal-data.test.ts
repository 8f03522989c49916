import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bankCard, dice, mobile, residentId } from '../../privacy/invented-people.ts';
import { alert, makePlace, peopleOf, startDesk, type Clerk, type Place } from '../support/desk-under-test.ts';
import { draftAlert, publishDraft } from '../support/drafting.ts';

const throws = dice(23);
const id = residentId(throws);
const phone = mobile(throws);
const masked = { id: `${id.slice(0, 6)}********${id.slice(14)}`, phone: `${phone.slice(0, 3)}****${phone.slice(7)}` };

const save = (clerk: Clerk, raw: string, over: string | null = null) => draftAlert(clerk, 'power', raw, { over });

/** Everything git keeps, reachable or not, and every file beside it. */
async function everything(place: Place) {
  const { root, contentDir } = place;
  const git = (...args: string[]) => place.git(...args);
  const files = await readdir(contentDir, { recursive: true });
  return {
    objects: git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)'),
    refs: git('for-each-ref'),
    files: files.sort(),
    top: (await readdir(root)).sort(),
  };
}

test.each([
  ['in a field', alert(`联系人证号 ${id}`)],
  ['in the body', `${alert('停电')}请带证件 ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)} 的复印件。\n`],
  ['in a comment that no form shows', alert('停电').replace('---\n', `---\n# ${id}\n`)],
  ['in a field that does not exist', alert('停电').replace('---\n', `---\nidcard: "${id}"\n`)],
  ['in broken front matter', `---\ntitle: [\nnote: ${id}\n---\n`],
])('a resident id %s is refused before anything is written', async (_, raw) => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, editor } = await peopleOf(running);
  const before = await everything(place);
  for (const clerk of [editor, admin]) {
    const answer = await save(clerk, raw);
    expect(answer.status).toBe(422);
    const { error, problems } = answer.json() as { error: string; problems: { personal?: object }[] };
    expect(error).not.toContain(id.slice(6, 14));
    expect(problems.some(({ personal }) => personal)).toBe(true);
  }
  expect(await everything(place)).toEqual(before);
  expect(running.log.join('\n')).not.toContain(id);
});

test('a number in the message of a save is masked in git', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin } = await peopleOf(running);
  const options = { commitMessage: `新建 ${id}` };
  expect((await draftAlert(admin, 'power', alert('停电'), { options })).status).toBe(200);
  expect(place.git('log', '-1', '--format=%s', 'cms/alerts/power')).toBe(`新建 ${masked.id}`);
  expect((await publishDraft(admin, 'power')).status).toBe(200);
  expect(place.git('log', '-1', '--format=%s')).toBe(`新建 ${masked.id}`);
});

test('a reviewer lets a number pass with a reason, in a commit of its own, and then it is saved', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { reviewer, editor } = await peopleOf(running);
  const raw = alert(`抢修队长 ${phone}`);
  const refused = await save(editor, raw);
  expect(refused.json()).toMatchObject({
    problems: [{ label: '内容', path: 'text', personal: { kind: 'mobile', found: phone, masked: masked.phone } }],
  });
  const file = 'content/alerts/power.md';
  const clearing = { file, kind: 'mobile', masked: masked.phone, reason: '抢修队长的公开值班电话' };
  expect((await editor.api('clearFinding', clearing)).status).toBe(403);
  expect((await reviewer.api('clearFinding', { ...clearing, reason: '要公开' })).status).toBe(422);
  expect((await reviewer.api('clearFinding', clearing)).status).toBe(200);

  expect(place.git('log', '-1', '--format=%an|%s', '--name-only')).toBe(
    `李主任|放行：${file} 的手机号 ${masked.phone}\n\ncontent/exceptions.yml`,
  );
  expect(await readFile(join(place.contentDir, 'exceptions.yml'), 'utf8')).toContain('reason: 抢修队长的公开值班电话');
  expect((await editor.api('allowance', {})).json()).toEqual({
    officePhones: [],
    exceptions: [{ file, kind: 'mobile', masked: masked.phone }],
  });
  const saved = await save(editor, raw);
  expect(saved.status).toBe(200);
  // The same number in another entry, or another number in this one, was not let pass.
  const more = alert(`${phone} ${mobile(throws)}`);
  expect((await save(editor, more, raw)).status).toBe(422);
  const log = await readdir(join(place.deskDir, 'log'));
  expect(await readFile(join(place.deskDir, 'log', log[0]!), 'utf8')).toMatch(/"act":"clear".*抢修队长的公开值班电话/);
});

test('exceptions hold no number and reach no other file', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { reviewer } = await peopleOf(running);
  const before = await everything(place);
  const right = { file: 'content/alerts/power.md', kind: 'mobile', masked: masked.phone, reason: '值班电话要公开' };
  for (const [wrong, status] of [
    [{ masked: phone }, 422],
    [{ masked: '无' }, 422],
    [{ reason: `值班电话 ${phone}` }, 422],
    [{ reason: `卡号 ${bankCard(throws)}` }, 422],
    [{ kind: 'anything' }, 400],
    [{ file: '../../etc/passwd' }, 403],
    [{ file: '/media/../content/settings.yml' }, 403],
    [{ file: 'content/.git/config' }, 403],
    [{ file: 'public/media/a.pdf' }, 403],
  ] as const) {
    expect((await reviewer.api('clearFinding', { ...right, ...wrong })).status).toBe(status);
  }
  expect(await everything(place)).toEqual(before);
});

test('clearing twice, or forty names at once, keeps the file whole', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { reviewer } = await peopleOf(running);
  const names = Array.from({ length: 40 }, (_, index) => `王*${'芳伟强敏静'[index % 5]!}${index}`);
  const clear = (masked: string | string[]) =>
    reviewer.api('clearFinding', {
      file: 'content/alerts/a.md',
      kind: 'name-column',
      masked,
      reason: '选举结果依法公布',
    });
  const answers = await Promise.all([clear(names), clear(names.slice(0, 3)), clear('李*'), clear('李*')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { exceptions } = (await reviewer.api('allowance', {})).json() as { exceptions: unknown[] };
  expect(exceptions).toHaveLength(41);
  expect(createHash('sha256').update(place.git('show', 'HEAD:content/exceptions.yml')).digest('hex')).toBe(
    createHash('sha256')
      .update((await readFile(join(place.contentDir, 'exceptions.yml'), 'utf8')).trim())
      .digest('hex'),
  );
});

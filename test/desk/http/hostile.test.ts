import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { attackNames, attacks } from '../support/attacks.ts';
import { alert, clerk, deskHeaders, firstClerk, makePlace, peopleOf, startDesk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert } from '../support/drafting.ts';
import { actionsByName, everyAction, hashOf, waysOfPath } from '../support/hostile.ts';

async function target() {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  await draftAlert(wang, 'draft', alert('草稿'));
  await draftAlert(wang, 'given', alert('放弃的'));
  await discardDraft(wang, 'given');
  return { place, running, wang, before: await hashOf(place) };
}

test(`no action takes any of ${String(attacks.length)} hostile paths, nothing is written`, async () => {
  const { place, wang, before } = await target();
  for (const path of attacks) {
    const ways = Object.entries(waysOfPath(wang, path));
    const answers = await Promise.all(ways.map(([, asked]) => asked));
    for (const [index, answer] of answers.entries()) {
      const [action = ''] = ways[index] ?? [];
      // A file in the right folder whose kind is not taken is told so; an exception is not for a path at all.
      const milder = /persistMedia|clearFinding/.test(action);
      expect(milder ? [400, 403, 404, 422] : [400, 403], `${action} ${JSON.stringify(path)}`).toContain(answer.status);
      expect((answer.json() as { error: string }).error).toMatch(/\p{Script=Han}/u);
    }
  }
  expect(await hashOf(place)).toBe(before);
});

test(`no action takes any of ${String(attackNames.length)} hostile names for a collection or a slug`, async () => {
  const { place, wang, before } = await target();
  const ask = async (action: string, params: object) => ({ action, status: (await wang.api(action, params)).status });
  for (const name of attackNames) {
    const asked = actionsByName.flatMap(([action, more]) => [
      ask(action, { ...more, collection: 'alerts', slug: name }),
      ask(action, { ...more, collection: name, slug: 'draft' }),
    ]);
    const ids = [name, `alerts/${name}`, `${name}/draft`, `refs/heads/cms/alerts/${name}`];
    asked.push(...ids.map((id) => ask('unpublishedEntry', { id })));
    for (const { action, status } of await Promise.all(asked)) {
      // What could be the name of an entry there is none of is simply not found, or has no draft, no conversation and no previews.
      const plain = /^[a-z]+$/.test(name) && name.length <= 80;
      const none = ['unpublishedEntry', 'draftReview', 'previews'].includes(action) ? 200 : 404;
      expect(plain ? [403, none] : [400, 403], `${action} ${JSON.stringify(name)}`).toContain(status);
    }
    const collectionName = { commitMessage: name, collectionName: name };
    const entry = { path: 'content/alerts/good.md', raw: alert('好') };
    const answer = await wang.api('persistEntry', { dataFiles: [entry], options: collectionName });
    expect(answer.status, JSON.stringify(name)).toBe(403);
  }
  for (const collection of [null, 1, [], {}, ['alerts']]) {
    for (const [action, more] of actionsByName) {
      expect((await wang.api(action, { ...more, collection, slug: 'draft' })).status).toBe(400);
    }
  }
  expect(await hashOf(place)).toBe(before);
});

test('without a session, with a forged one, an old one or an ended one, no action does anything', async () => {
  let now = Date.now();
  const place = await makePlace();
  const clock = { now: () => now, later: () => () => undefined };
  const running = await startDesk(place, { clock });
  const wang = await firstClerk(running);
  await draftAlert(wang, 'draft', alert('草稿'));
  const before = await hashOf(place);
  const [name = '', value = ''] = wang.cookie.split('=');
  const forged = [
    '',
    name,
    `${name}=`,
    `${name}=${'A'.repeat(value.length)}`,
    `${name}=${value.slice(0, -4)}AAAA`,
    `${name}=${value}${value}`,
    `${name}=../../accounts`,
    `${name}=__proto__`,
    `other=${value}`,
  ];
  for (const cookie of forged) {
    const answers = await Promise.all(
      everyAction.map(([action, params]) => clerk(running, cookie).api(action, params)),
    );
    expect(new Set(answers.map(({ status }) => status)), cookie).toEqual(new Set([401]));
  }
  expect((await wang.api('allowance', {})).status).toBe(200);
  now += 8 * 60 * 60 * 1000 + 1000;
  for (const [action, params] of everyAction) expect((await wang.api(action, params)).status, action).toBe(401);
  expect(await hashOf(place)).toBe(before);
});

test('a page elsewhere reaches no action, whatever it sends', async () => {
  const { place, running, wang, before } = await target();
  const host = `127.0.0.1:${String(running.port)}`;
  const { cookie } = wang;
  const ways: Record<string, string>[] = [
    { ...deskHeaders, cookie, origin: 'http://evil.example' },
    { ...deskHeaders, cookie, origin: 'null' },
    { ...deskHeaders, cookie, origin: `http://${host}`, 'sec-fetch-site': 'cross-site' },
    { ...deskHeaders, cookie, 'sec-fetch-site': 'same-site' },
    { ...deskHeaders, cookie, host: 'evil.example' },
    { 'content-type': 'application/json', cookie },
    { 'content-type': 'text/plain', cookie },
    { 'content-type': 'application/x-www-form-urlencoded', cookie },
    { 'content-type': 'multipart/form-data; boundary=x', cookie },
  ];
  for (const [action, params] of everyAction) {
    for (const headers of ways) {
      const answer = await running.ask('/desk/api', {
        method: 'POST',
        headers,
        body: JSON.stringify({ action, params }),
      });
      expect(answer.status, `${action} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  const methods = await Promise.all(
    ['GET', 'PUT', 'DELETE', 'PATCH'].map((method) =>
      running.ask('/desk/api', { method, headers: { ...deskHeaders, cookie } }),
    ),
  );
  for (const { status } of methods) expect([400, 403, 404]).toContain(status);
  expect(await hashOf(place)).toBe(before);
});

test('an editor gets no further than drafts with any action, and the desk stays clean', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { editor, reviewer } = await peopleOf(running);
  await draftAlert(reviewer, 'draft', alert('草稿'));
  const before = await hashOf(place);
  const beyond = everyAction.filter(([action]) =>
    /^(?:deleteFiles|publishUnpublishedEntry|updateUnpublishedEntryStatus|deleteUnpublishedEntry|clearFinding)$/.test(
      action,
    ),
  );
  expect(beyond).toHaveLength(5);
  for (const [action, params] of beyond) expect((await editor.api(action, params)).status, action).toBe(403);
  expect(await hashOf(place)).toBe(before);
  expect((await readdir(place.deskDir)).filter((name) => /index|saving|tmp/.test(name))).toEqual([]);
});

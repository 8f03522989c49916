import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAside } from '../../../cms/desk/uploads/aside.ts';
import type { AsideSigns } from '../../../cms/desk/uploads/let-go.ts';
import { alert, makePlace, peopleOf, signIn, startDesk } from '../support/desk-under-test.ts';
import { draftAlert } from '../support/drafting.ts';
import { handClock } from '../support/hand-clock.ts';
import { docx, pdf, png } from '../support/sample-files.ts';

const asset = (file: string, bytes: Buffer, name = file) => ({
  asset: { path: `public/media/${file}`, content: bytes.toString('base64'), encoding: 'base64', name },
});
interface Listed {
  path: string;
  title?: string;
  state?: string;
}

test('what is uploaded waits outside git, for whoever is signed in, over a restart, until a saved text names it', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const { editor } = await peopleOf(first);
  const objects = place.git('count-objects');
  expect((await editor.api('persistMedia', asset('a.pdf', pdf, '收支明细.pdf'))).status).toBe(200);
  expect((await editor.api('persistMedia', asset('b.docx', docx))).status).toBe(200);
  expect([place.git('count-objects'), place.git('status', '--porcelain')]).toEqual([objects, '']);
  // Half of an upload, as a killed desk leaves it.
  await writeFile(join(place.deskDir, 'uploads', 'half.png'), png);
  await first.desk.close();

  const second = await startDesk(place);
  const li = await signIn(second, 'li');
  expect((await li.get('/media/a.pdf')).bytes.equals(pdf)).toBe(true);
  expect((await second.ask('/media/a.pdf')).status).toBe(404);
  for (const name of ['half.png', 'a.pdf.json', '..%2faccounts.json']) {
    expect((await li.get(`/media/${name}`)).status, name).toBe(404);
  }
  expect((await draftAlert(li, 'power', alert('停电，见 /media/a.pdf'))).status).toBe(200);
  expect(place.git('show', '--name-only', '--format=', 'cms/alerts/power').split('\n')).toContain('public/media/a.pdf');
  const listed = (await li.api('getMedia', {})).json() as Listed[];
  expect(listed.map(({ path, title, state }) => [path, title, state]).toSorted()).toEqual([
    ['public/media/a.pdf', '收支明细', 'draft'],
    ['public/media/b.docx', 'b', 'aside'],
  ]);
});

test('a file that a draft names is not deleted; an editor takes back only what is theirs and in no text', async () => {
  const place = await makePlace();
  const { editor, reviewer } = await peopleOf(await startDesk(place));
  for (const file of ['a.pdf', 'b.pdf']) await editor.api('persistMedia', asset(file, pdf));
  await reviewer.api('persistMedia', asset('c.pdf', pdf));
  await draftAlert(editor, 'power', alert('停电，见 /media/a.pdf'));
  const remove = (file: string) => editor.api('deleteFiles', { paths: [`public/media/${file}`] });
  const used = await remove('a.pdf');
  expect([used.status, used.text]).toEqual([409, expect.stringContaining('“提醒”（content/alerts/power.md）提到了它')]);
  expect((await remove('c.pdf')).status).toBe(403);
  expect((await remove('b.pdf')).status).toBe(200);
  expect((await editor.get('/media/b.pdf')).status).toBe(404);
});

const DAY = 24 * 60 * 60 * 1000;
const days = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    new Date(index * DAY + DAY).toISOString().slice(0, 10).replaceAll('-', ''),
  );

test('a desk that runs for days lets go without being started anew', async () => {
  const place = await makePlace();
  const hand = handClock('2026-11-21T10:00:00Z');
  const { editor } = await peopleOf(await startDesk(place, { clock: hand.clock }));
  expect((await editor.api('persistMedia', asset('a.pdf', pdf))).status).toBe(200);
  await writeFile(join(place.mediaDir, 'a.pdf'), pdf);
  const held = () => readdir(join(place.deskDir, 'uploads'));
  expect(await held()).toContain('a.pdf');
  hand.runUntil('2026-11-23T12:00:00Z');
  await expect.poll(held).not.toContain('a.pdf');
});

test('a name that tells of a person is not shown in the library', async () => {
  const { editor } = await peopleOf(await startDesk(await makePlace()));
  const kept = await editor.api('persistMedia', asset('a.pdf', pdf, '申请 13812345678.pdf'));
  expect([kept.status, (kept.json() as Listed).title]).toEqual([200, undefined]);
  const turned = await editor.api('persistMedia', asset('b.pdf', pdf, '账目\u202Efdp.\u2066表\u200b.pdf'));
  expect((turned.json() as Listed).title).toBe('账目fdp.表');
});

test('what no text being written names is forgotten after 90 days, not by a clock alone; names stay with their files', async () => {
  const { root } = await makePlace();
  const aside = await openAside(root);
  for (const file of ['named', 'unnamed', 'public', 'drafted']) {
    const note = { wire: `public/media/${file}.pdf`, name: `${file} 一.pdf`, account: 'chen', at: 0, size: pdf.length };
    await aside.keep({ ...note, sha256: '0'.repeat(64), confirmation: undefined }, pdf);
  }
  const signs = (now: number, active: number): AsideSigns => ({
    now: now * DAY,
    activeDays: () => Promise.resolve(days(active)),
    named: () => Promise.resolve(new Set(['/media/named.pdf'])),
    inLibrary: (wire) => Promise.resolve(wire.endsWith('/public.pdf')),
    inDraft: (wire) => Promise.resolve(wire.endsWith('/drafted.pdf')),
  });
  const left = async () => (await readdir(join(root, 'uploads'))).filter((name) => !name.endsWith('.json')).toSorted();
  await aside.forget(signs(2, 2));
  expect(await left()).toEqual(['drafted.pdf', 'named.pdf', 'unnamed.pdf']);
  await aside.forget(signs(91, 3));
  expect(await left()).toHaveLength(3);
  await aside.forget(signs(91, 60));
  expect(await left()).toEqual(['named.pdf']);
  const known = ['named', 'unnamed', 'public', 'drafted'].map((file) => aside.about(`public/media/${file}.pdf`)?.name);
  expect(known).toEqual(['named 一.pdf', undefined, 'public 一.pdf', 'drafted 一.pdf']);
});

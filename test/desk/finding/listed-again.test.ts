import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePlace, peopleOf, signIn, startDesk, type Clerk } from '../support/desk-under-test.ts';

test('a list is right after a restart: what was read is kept, what is another file now is read again', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'notices/2026'), { recursive: true });
  const write = (id: number, title: string, day = '2026-01-02') =>
    writeFile(
      join(place.contentDir, `notices/2026/n${String(id)}.md`),
      `---\ntitle: ${title}\npublished: ${day}\nkind: notice\n---\n\n正文。\n`,
    );
  await Promise.all(Array.from({ length: 80 }, (_, id) => write(id, `通知${String(id)}`)));
  // A day that was saved half typed keeps nobody from the list.
  await write(80, '年底大扫除', '12月底');
  const titles = async (clerk: Clerk) =>
    ((await clerk.api('listEntries', { collection: 'notices' })).json() as { title: string }[]).map(
      ({ title }) => title,
    );
  const first = await startDesk(place);
  const { editor } = await peopleOf(first);
  const before = await titles(editor);
  expect(before).toHaveLength(81);
  expect(before).toContain('年底大扫除');
  expect((await editor.api('findEntries', { words: '大扫除' })).json()).toMatchObject([{ count: 1 }]);
  await first.desk.close();
  const cache = join(place.deskDir, 'lists.cache');
  expect((await stat(cache)).mode & 0o777).toBe(0o600);

  await write(7, '改过的');
  const second = await startDesk(place);
  expect(new Set(await titles(await signIn(second, 'chen')))).toEqual(
    new Set(before.map((title) => (title === '通知7' ? '改过的' : title))),
  );
  await second.desk.close();
  await writeFile(cache, '坏了');
  expect(await titles(await signIn(await startDesk(place), 'chen'))).toHaveLength(81);
});

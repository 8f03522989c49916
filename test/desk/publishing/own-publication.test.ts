import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Publication } from '../../../cms/wire/publication.ts';
import {
  alert,
  firstClerk,
  makePlace,
  startDesk,
  tinyBuildHere,
  type Clerk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { publishAlert } from '../support/drafting.ts';

/** What a browser hears that asks for one commit. */
const heard = async ({ ask }: RunningDesk, { cookie }: Clerk, commit: string) =>
  (await ask(`/desk/publication?commit=${commit}`, { headers: { cookie } })).json() as Publication;

test('live is said of a save when the release holds it: not earlier, and not later because of others', async () => {
  const place = await makePlace();
  const tiny = tinyBuildHere(place);
  // Builds go on when they are told to.
  const waiting: (() => void)[] = [];
  let holdBack = false;
  const running = await startDesk(place, {
    build: async (out, run) => {
      if (holdBack) await new Promise<void>((resolve) => waiting.push(resolve));
      return tiny(out, run);
    },
  });
  const wang = await firstClerk(running);
  await running.desk.publishNow();
  const save = async (name: string) => {
    await publishAlert(wang, name, alert(name), { options: { commitMessage: name } });
    return place.git('rev-parse', 'HEAD');
  };
  holdBack = true;
  const begun = (count: number) => expect.poll(() => waiting.length).toBe(count);

  const first = await save('first');
  await begun(1);
  const second = await save('second');
  expect((await heard(running, wang, first)).progress?.label).toBe('正在准备');
  expect(await heard(running, wang, second)).toMatchObject({
    state: 'building',
    progress: { label: '正在等前一次更新做完' },
  });
  waiting[0]?.();
  await begun(2);
  expect(await heard(running, wang, first)).toMatchObject({ state: 'live', commit: first });
  expect(await heard(running, wang, second)).toMatchObject({ state: 'building', commit: first });
  expect((await heard(running, wang, second)).progress?.label).toBe('正在准备');
  waiting[1]?.();
  await running.desk.publisher.idle();
  expect(await heard(running, wang, second)).toMatchObject({ state: 'live', commit: second });

  // A later failure takes nothing back.
  await writeFile(join(place.contentDir, 'alerts', 'broken.md'), alert('坏').replace('notice', 'unknown'));
  const third = await save('third');
  await begun(3);
  waiting[2]?.();
  await running.desk.publisher.idle();
  expect((await heard(running, wang, third)).state).toBe('failed');
  const live = await heard(running, wang, second);
  expect(live.state).toBe('live');
  expect(live).not.toHaveProperty('problems');
});

test('of a site that was switched back it is not said that it shows what it does not', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  await running.desk.publishNow();
  const older = running.desk.publishing.releases.current()?.id ?? '';
  await publishAlert(wang, 'first', alert('first'), { options: { commitMessage: 'first' } });
  await running.desk.publisher.idle();
  const commit = place.git('rev-parse', 'HEAD');
  await running.desk.publishing.rollBack(older, { account: 'li', name: '李主任' });
  expect(await heard(running, wang, commit)).toMatchObject({
    state: 'idle',
    held: expect.stringContaining('李主任把网站切回了') as string,
  });
  // What nobody knows, and what is no commit at all, gets the general answer.
  for (const unknown of ['f'.repeat(40), '--help']) expect((await heard(running, wang, unknown)).state).toBe('live');
});

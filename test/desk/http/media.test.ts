import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VALID } from '../../reader/valid-entries.ts';
import { firstClerk, makePlace, startDesk, tinyBuildHere } from '../support/desk-under-test.ts';
import { handClock } from '../support/hand-clock.ts';
import { pdf } from '../support/sample-files.ts';

const EVE = '2026-11-22T12:29+08:00';
const MINUTE = '2026-11-22T12:30+08:00';

test('the file of a scheduled entry is there for clerks at once, and for residents from its minute', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'disclosures'));
  const scheduled = VALID['disclosures/ok.md']!.replace(
    'published: 2026-10-19',
    'published: 2026-11-22\npublishAt: 2026-11-22T12:30+08:00\nattachments: [{ title: 评议结果, file: /media/result.pdf }]',
  );
  await writeFile(join(place.contentDir, 'disclosures', 'result.md'), scheduled);
  for (const name of ['result.pdf', 'of-nobody.pdf']) await writeFile(join(place.mediaDir, name), pdf);
  const hand = handClock(EVE);
  let instant = EVE;
  const running = await startDesk(place, {
    clock: hand.clock,
    build: (out, run) => tinyBuildHere(place, { SITE_NOW: instant })(out, run),
  });
  await running.desk.publishNow();
  const wang = await firstClerk(running);
  const served = async (path: string) => [(await running.ask(path)).status, (await wang.get(path)).status];
  expect(await served('/media/result.pdf')).toEqual([404, 200]);
  expect(await served('/media/of-nobody.pdf')).toEqual([404, 200]);

  instant = MINUTE;
  hand.runUntil(MINUTE);
  await expect.poll(() => served('/media/result.pdf')).toEqual([200, 200]);
  expect(await served('/media/of-nobody.pdf')).toEqual([404, 200]);
  expect((await running.ask('/media/result.pdf')).headers['cache-control']).toBe('no-cache');

  // Whoever is shut out is a resident again, also where no page of the desk was opened since.
  await running.desk.accounts.endSessions('wangfang');
  expect(await served('/media/of-nobody.pdf')).toEqual([404, 404]);
});

import { join } from 'node:path';
import { expect, onTestFinished, test, type TestContext } from 'vitest';
import { verifyLog } from '../../../cms/desk/record/log-chain.ts';
import { readMonth } from '../../../cms/desk/record/log-read.ts';
import type { Publication } from '../../../cms/wire/publication.ts';
import { draftAlert, draftText, publishAlert } from '../support/drafting.ts';
import { alert, firstClerk, signIn, startDesk, type Clerk, type RunningDesk } from '../support/desk-under-test.ts';
import { handClock } from '../support/hand-clock.ts';
import { createPlace, type Place } from '../support/place.ts';
import { brokenWays, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';

const SAID = { full: /磁盘满了|可能满了/, 'read-only': /只能读，不能写/ };

async function onSmallDisk({ skip }: TestContext): Promise<{ disk: SmallDisk; place: Place }> {
  const disk = mountSmallDisk(12);
  if (!disk) return skip('NOT RUN: nothing can be mounted here, so no disk can be filled or made read-only');
  onTestFinished(() => {
    disk.mend();
    disk.unmount();
  });
  return { disk, place: await createPlace(disk.folder) };
}

const office = async ({ ask }: RunningDesk, { cookie }: Clerk) =>
  (await ask('/desk/office/', { headers: { cookie } })).text;
const publication = async ({ ask }: RunningDesk, { cookie }: Clerk) =>
  (await ask('/desk/publication', { headers: { cookie } })).json() as Publication;

for (const how of brokenWays) {
  test(`a disk that becomes ${how}: readers read, clerks are told why, and all goes on by itself`, async (context) => {
    const { disk, place } = await onSmallDisk(context);
    const hand = handClock('2026-11-21T09:00+08:00');
    const running = await startDesk(place, { clock: hand.clock });
    const wang = await firstClerk(running);
    expect((await publishAlert(wang, 'power', alert('明天停电'))).status).toBe(200);
    expect((await draftAlert(wang, 'kept', alert('留着'))).status).toBe(200);
    await running.desk.publisher.idle();
    const site = (await running.ask('/')).text;
    const head = place.git('rev-parse', 'HEAD');

    disk.break(how);
    const saved = await publishAlert(wang, 'lost', alert('写不下').padEnd(50_000, '。'));
    expect(saved.status).toBe(507);
    expect(saved.text).toMatch(SAID[how]);
    expect(saved.text).toContain('您写的还在页面上');
    const deleted = await wang.api('deleteFiles', { paths: ['content/alerts/power.md'], options: {} });
    expect(deleted.status).toBe(507);
    running.desk.publisher.request();
    await running.desk.publisher.idle();
    const failed = await publication(running, wang);
    expect(failed).toMatchObject({ state: 'failed', message: expect.stringMatching(SAID[how]) as string });
    // Somebody comes in meanwhile, and stays in.
    const again = await signIn(running, 'wangfang');
    expect(await office(running, again)).toContain('登录状态暂时写不进去');
    expect(await draftText(again, 'kept')).toContain('留着');
    expect((await running.ask('/')).text).toBe(site);

    disk.mend();
    expect(place.git('rev-parse', 'HEAD')).toBe(head);
    hand.runUntil('2026-11-21T09:03+08:00');
    await running.desk.publisher.idle();
    await expect.poll(() => office(running, again)).not.toContain('写不进去');
    expect(await publication(running, wang)).toMatchObject({ state: 'live' });
    expect((await publishAlert(wang, 'after', alert('又能写了'))).status).toBe(200);
    expect(place.git('status', '--porcelain')).toBe('');
    expect(await verifyLog(join(place.deskDir, 'log'))).not.toHaveProperty('broken');
    const acts = (await readMonth(join(place.deskDir, 'log'), '2026-11')).map(({ act }) => act).reverse();
    const meanwhile = acts.slice(acts.indexOf('release-failed'));
    expect(meanwhile.slice(0, 2)).toEqual(['release-failed', 'login']);
    // A full disk may have had room for a few more lines.
    if (how === 'read-only') expect(acts[acts.indexOf('release-failed') - 1]).toBe('late');
  });

  test(`a start on a disk that is ${how} serves the last release`, async (context) => {
    const { disk, place } = await onSmallDisk(context);
    const first = await startDesk(place);
    await firstClerk(first);
    await first.desk.publishNow();
    const site = (await first.ask('/')).text;
    await first.desk.close();

    disk.break(how);
    const running = await startDesk(place);
    const result = await running.desk.publishNow();
    expect(result.message).toMatch(SAID[how]);
    expect((await running.ask('/')).text).toBe(site);
    const wang = await signIn(running, 'wangfang');
    expect((await draftAlert(wang, 'power', alert('停电'))).status).toBe(507);
    expect((await running.ask('/')).status).toBe(200);

    disk.mend();
    expect((await draftAlert(wang, 'power', alert('停电'))).status).toBe(200);
  });
}

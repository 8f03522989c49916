import { verifyLog } from '../../cms/desk/record/log-chain.ts';
import { draftAlert, publishDraft } from '../desk/support/drafting.ts';
import type { Answer } from '../desk/support/http.ts';
import { alert, createPlace } from '../desk/support/place.ts';
import { brokenWays, mountSmallDisk, type SmallDisk } from '../desk/support/small-disk.ts';
import { fateOf, follow, sameFate, type Followed } from './support/entry-fate.ts';
import { startKillable, type KillableDesk } from './support/killable.ts';
import { counted, type Property } from './property.ts';

const READERS = 20;
/** Refused by the disk, or because of what the disk has left half done: either text may be there afterwards. */
const REFUSED = [503, 507];

export const property: Property = {
  id: 'DISK',
  title: 'a disk full or read-only again and again, kill −9 meanwhile, 20 readers: no error, nothing acknowledged lost',
  async prove(share) {
    const disk = mountSmallDisk(24);
    if (!disk) return { pass: false, figures: 'NOT RUN: nothing can be mounted here' };
    try {
      return await hostileHour(disk, counted(60, share));
    } finally {
      disk.mend();
      disk.unmount();
    }
  },
};

async function hostileHour(disk: SmallDisk, rounds: number) {
  const place = await createPlace(disk.folder);
  const wrong: string[] = [];
  const all: Followed[] = [];
  let [reads, refused, kills] = [0, 0, 0];
  let desk = await startKillable(place, undefined, true);
  let over = false;
  let serving = true;

  const reader = async (path: string): Promise<void> => {
    while (!over) {
      if (!serving) await new Promise((resolve) => setTimeout(resolve, 20));
      if (!serving) continue;
      const asked = desk;
      const answer = await asked.ask(path).catch(() => undefined);
      // A desk that was killed meanwhile answers nobody.
      if (asked !== desk || !serving) continue;
      reads += 1;
      if (answer?.status !== 200 || answer.bytes.length < 20_000) wrong.push(`${path}: ${String(answer?.status)}`);
    }
  };
  const save = async (followed: Followed, text: string): Promise<boolean> => {
    const { draft } = followed.now();
    return followed.ask({ ...followed.now(), draft: text }, () =>
      accepted(draftAlert(desk.clerk, followed.id, text, { over: draft })),
    );
  };
  const accepted = async (answer: Promise<Answer>): Promise<Answer> => {
    const given = await answer;
    if (REFUSED.includes(given.status)) {
      refused += 1;
      if (!/磁盘|收尾/.test(given.text)) wrong.push(given.text);
      throw new Error('refused');
    }
    return given;
  };
  const restart = async (): Promise<KillableDesk> => {
    const { cookie } = desk.clerk;
    return startKillable(place, cookie, true);
  };

  const readers = Array.from({ length: READERS }, (_, number) => reader(number % 2 === 0 ? '/' : '/disclosures/'));
  for (let round = 0; round < rounds; round += 1) {
    const followed = follow(`round-${String(round)}`);
    all.push(followed);
    const text = `${alert(`第 ${String(round)} 轮`)}${'公示。'.repeat(2000)}\n`;
    const work = (async () => {
      if (!(await save(followed, text))) return;
      await followed.ask({ main: text, draft: null, discarded: null }, () =>
        accepted(publishDraft(desk.clerk, followed.id)),
      );
    })();
    await new Promise((resolve) => setTimeout(resolve, (round * 53) % 400));
    disk.break(brokenWays[round % brokenWays.length] ?? 'full');
    await work;
    await save(follow(`late-${String(round)}`), text);
    if (round % 4 === 3) {
      const killed = desk;
      serving = false;
      killed.kill(round % 8 === 7);
      await killed.gone();
      kills += 1;
      // It starts while the disk is still broken, or once it is mended.
      if (round % 8 === 7) disk.mend();
      desk = await restart();
      serving = true;
    }
    disk.mend();
    const again = follow(`again-${String(round)}`);
    if (!(await save(again, text))) wrong.push(`round ${String(round)}: nothing is saved on a mended disk`);
    all.push(again);
  }
  over = true;
  await Promise.all(readers);
  await desk.stop();

  let lost = 0;
  for (const followed of all) {
    const fate = await fateOf(place, followed.id);
    if (!followed.possible().some((possible) => sameFate(possible, fate))) lost += 1;
  }
  const dirty = place.git('status', '--porcelain');
  const log = await verifyLog(`${place.deskDir}/log`);
  const acknowledged = all.reduce((sum, followed) => sum + followed.acknowledged(), 0);
  const figures = [
    `${String(rounds)} times broken, ${String(kills)} kills`,
    `${String(reads)} reads, ${String(wrong.length)} wrong`,
    `${String(refused)} saves refused`,
    `${String(lost)} of ${String(acknowledged)} acknowledged lost`,
    `log ${log.broken ? 'broken' : 'whole'}`,
    ...(dirty ? [`uncommitted: ${dirty}`] : []),
    ...wrong.slice(0, 3),
  ];
  const pass = wrong.length === 0 && lost === 0 && refused > 0 && dirty === '' && !log.broken;
  return { pass, figures: figures.join(', ') };
}

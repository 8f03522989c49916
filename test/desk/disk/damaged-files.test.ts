import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLog } from '../../../cms/desk/record/log-chain.ts';
import { draftAlert, publishAlert } from '../support/drafting.ts';
import { alert, clerk, firstClerk, makePlace, signIn, startDesk, type Place } from '../support/desk-under-test.ts';

/** How a file is damaged. */
const harms: Record<string, (path: string) => Promise<void>> = {
  truncated: async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  empty: (path) => truncate(path, 0),
  binary: (path) => writeFile(path, Buffer.from([0, 255, 137, 80, 10, 26, 0, 1])),
  'other JSON': (path) => writeFile(path, '[{"a":1}]'),
  'a folder': async (path) => {
    await rm(path, { recursive: true, force: true });
    await mkdir(join(path, 'x'), { recursive: true });
  },
};

interface Case {
  file: (place: Place) => string;
  /** Not told: nothing follows from it. */
  silent?: boolean;
  /** Nobody can log in until it is put right. */
  shut?: boolean;
}

const inDesk = (name: string) => (place: Place) => join(place.deskDir, name);
const log = (place: Place) =>
  join(place.deskDir, 'log', `${new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 7)}.jsonl`);

const files: Record<string, Case> = {
  'accounts.json': { file: inDesk('accounts.json'), shut: true },
  'sessions.json': { file: inDesk('sessions.json') },
  'saving.json': { file: inDesk('saving.json') },
  'release.json': { file: inDesk(join('current', 'release.json')) },
  current: { file: inDesk('current') },
  'held.json': { file: inDesk('held.json') },
  building: { file: inDesk('building'), silent: true },
  branch: { file: inDesk('branch'), silent: true },
  'accounts.json.lock': { file: inDesk('accounts.json.lock'), silent: true },
  'gongshi-desk.json': { file: inDesk('gongshi-desk.json'), silent: true },
  'the log': { file: log },
};

/** One place for all: what is damaged in one round is put right by the next start, or by hand. */
test('whatever file of the desk is damaged in whatever way, the start goes on and residents read on', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  let wang = await firstClerk(first);
  await first.desk.publishNow();
  await first.desk.publishNow();
  const older = first.desk.publishing.releases.all()[1]?.id ?? '';
  await first.desk.publishing.rollBack(older, { account: 'wangfang', name: '王芳' });
  const site = (await first.ask('/')).text;
  await first.desk.close();

  const ways = Object.entries(harms);
  for (const [index, [name, { file, silent = false, shut = false }]] of Object.entries(files).entries()) {
    // Two ways for each, in turn.
    for (const [harm, damage] of [ways[index % ways.length], ways[(index + 2) % ways.length]].flatMap((way) =>
      way ? [way] : [],
    )) {
      const label = `${name}, ${harm}`;
      const path = file(place);
      const whole = name === 'current' ? undefined : await readFile(path).catch(() => undefined);
      if (whole === undefined) {
        await rm(path, { recursive: true, force: true });
        await writeFile(path, '{"a":1');
      }
      await damage(path);

      const running = await startDesk(place);
      expect((await running.ask('/')).text, label).toBe(site);
      const told = [...running.log, ...(await running.desk.conditions())].join('\n');
      const torn = name === 'the log' && harm !== 'empty' && harm !== 'a folder';
      if (!silent && !torn) expect(told, label).toContain(shut ? 'desk/accounts.json 换掉它' : '坏了');
      expect(running.desk.accounts.any(), label).toBe(true);
      if (shut) await expect(signIn(running, 'wangfang'), label).rejects.toThrow('503');
      else wang = name === 'sessions.json' ? await signIn(running, 'wangfang') : clerk(running, wang.cookie);
      const id = `d-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
      if (!shut) expect((await draftAlert(wang, id, alert(label))).status, label).toBe(200);
      await running.desk.close();
      if (shut && whole) {
        await rm(path, { recursive: true });
        await writeFile(path, whole);
      }
    }
  }
  const verdict = await verifyLog(join(place.deskDir, 'log'));
  expect(verdict.lines).toBeGreaterThan(0);
  const kept = (await readdir(place.deskDir)).filter((name) => name.includes('.damaged-'));
  for (const name of ['sessions.json', 'saving.json', 'current']) {
    expect(kept.filter((one) => one.startsWith(name)).length, name).toBeGreaterThan(0);
  }
});

test('a log that lost a month says so in its next line', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const wang = await firstClerk(first);
  expect((await publishAlert(wang, 'power', alert('停电'))).status).toBe(200);
  await first.desk.close();
  await truncate(log(place), 0);
  const running = await startDesk(place);
  await running.desk.close();
  const lines = await readFile(log(place), 'utf8');
  expect(lines).toContain(`${basename(log(place))} 坏了，放在一边`);
  expect((await readdir(dirname(log(place)))).some((name) => name.includes('.damaged-'))).toBe(true);
});

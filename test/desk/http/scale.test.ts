import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/reader/check-entry.ts';
import type { Folders } from '../../../src/reader/folders.ts';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { invented } from '../../full/invented/entry.ts';
import { checkContent, contentFolder } from '../../reader/content-folder.ts';
import { VALID } from '../../reader/valid-entries.ts';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';

interface Listed {
  data: string;
  file: { path: string; id: string };
}

const sample: Folders = {
  contentDir: fileURLToPath(new URL('../../../content', import.meta.url)),
  mediaDir: fileURLToPath(new URL('../../../public/media', import.meta.url)),
};
const listOf = (collection: string) => ({ folder: `content/${collection}`, extension: 'md', depth: 2 });
const { text: service } = invented('services', 7);

test('a list holds what it is shown, sorted, filtered and searched by, and the version of the whole file', async () => {
  const place = await makePlace();
  const files: Record<string, string> = {
    'services/a.md': service.replace(/^status: .*/m, 'status: open\nwithdrawn:\n  date: 2026-01-02\n  reason: 停了'),
    'services/tied.md': service.replace('timeLimit: ', 'timeLimit: &t '),
    'services/broken.md': service.replace('---\n', '---js\n'),
    'alerts/b.md': alert('停水').replace('---\n', '---\n# 说明\n').concat('详细说明\n'),
  };
  await mkdir(join(place.contentDir, 'services'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(place.contentDir, name), text);
  await symlink(join(place.contentDir, 'alerts', 'b.md'), join(place.contentDir, 'alerts', 'link.md'));
  const running = await startDesk(place);
  const wang = await firstClerk(running);

  const services = (await wang.api('entriesByFolder', listOf('services'))).json() as Listed[];
  expect(services.map(({ file }) => file.path)).toEqual([
    'content/services/a.md',
    'content/services/broken.md',
    'content/services/tied.md',
  ]);
  for (const { file } of services) {
    const bytes = await readFile(join(place.contentDir, file.path.slice('content/'.length)));
    expect(file.id).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  const [first, broken, tied] = services.map(({ data }) => data);
  const read = splitFrontMatter(first!) as { data: Record<string, unknown>; body: string };
  expect(read.data).toMatchObject({
    category: expect.any(String) as string,
    status: 'open',
    withdrawn: { date: '2026-01-02' },
  });
  expect(Object.keys(read.data)).not.toContain('materials');
  expect(first!.length).toBeLessThan(service.length / 5);
  expect(broken).toBe(files['services/broken.md']);
  expect(tied).toContain('materials:');
  expect(tied).not.toContain('## ');

  const alerts = (await wang.api('entriesByFolder', listOf('alerts'))).json() as Listed[];
  // The list of alerts is named by their words.
  expect(alerts.map(({ data }) => /^text: (.*)$/m.exec(data)?.[1])).toEqual(['停水', '停水提醒']);
  expect((await wang.api('entriesByFolder', listOf('places'))).json()).toEqual([]);
  const opened = (await wang.api('getEntry', { path: 'content/services/a.md' })).json() as Listed;
  expect(opened.data).toBe(files['services/a.md']);
});

test('the text of a list is never saved over the entry', async () => {
  const place = await makePlace();
  const text = alert('停水提醒').concat('很长的说明。\n');
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), text);
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const before = place.git('rev-parse', '--all');
  const [listed] = (await wang.api('entriesByFolder', listOf('alerts'))).json() as [Listed];
  const answer = await wang.api('persistEntry', {
    dataFiles: [{ path: listed.file.path, slug: 'water', raw: listed.data.replace('停水提醒', '改过') }],

    options: { collectionName: 'alerts', commitMessage: '修改' },
    base: { [listed.file.path]: listed.file.id },
  });
  expect(answer.status, answer.text).toBe(409);
  expect(answer.text).toContain('正文');
  expect(await readFile(join(place.contentDir, 'alerts', 'water.md'), 'utf8')).toBe(text);
  expect(place.git('rev-parse', '--all')).toBe(before);
});

/** The problems of each file, as the whole check and as the check of that file alone find them. */
async function bothWays(folders: Folders) {
  const { errors } = await checkContent(folders);
  const files = await readdir(folders.contentDir, { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => /\.(?:md|yml)$/.test(file) && file !== 'exceptions.yml').sort();
  const alone = await Promise.all(
    entries.map(async (file) => {
      const text = await readFile(join(folders.contentDir, file), 'utf8');
      return [file, await checkEntry(folders, file, text)] as const;
    }),
  );
  const together = entries.map((file) => [file, errors.filter((error) => error.file === `content/${file}`)] as const);
  return { together, alone, errors };
}

test('an entry that is saved is judged as the whole check judges it', async () => {
  const samples = await bothWays(sample);
  expect(samples.alone.length).toBeGreaterThan(60);
  expect(samples.alone).toEqual(samples.together);

  const broken = await bothWays(
    contentFolder({
      ...VALID,
      'services/2.md': VALID['services/ok.md']!.replace('checked:', 'places: [nowhere]\nchecked:'),
      'services/3.md': VALID['services/ok.md']!.replace('checked:', 'places: [broken]\nchecked:'),
      'places/broken.md': '---\ntitle: 1\n---\n',
      'disclosures/2.md': VALID['disclosures/ok.md']!.replace('110.25', '110.24').concat('![图](/media/none.png)\n'),
      'disclosures/3.md': VALID['disclosures/ok.md']!.concat('![图](/media/none.png)\n'),
      'alerts/4.md': VALID['alerts/ok.md']!.replace('level:', 'communities: [nanxiang, nowhere]\nlevel:'),
      'policies/5.md': VALID['policies/ok.md']!.replace('validity:', 'replaces: [ok, old]\nvalidity:'),
    }),
  );
  expect(broken.errors.length).toBeGreaterThan(6);
  expect(broken.alone).toEqual(broken.together);
});

test('an id that another year has is refused whichever of the two is saved', async () => {
  const text = VALID['disclosures/ok.md']!;
  const folders = contentFolder({ ...VALID, 'disclosures/2026/ok.md': text });
  for (const file of ['disclosures/ok.md', 'disclosures/2026/ok.md']) {
    expect(await checkEntry(folders, file, text)).toEqual([
      expect.objectContaining({ file: `content/${file}`, message: expect.stringContaining('重复') as string }),
    ]);
  }
});

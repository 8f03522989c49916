import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VALID } from '../reader/valid-entries.ts';

const SCHEMA = `import * as z from 'zod';
import { defineCollection } from '../../schema/collection.ts';
import { text } from '../../schema/fields/text.ts';
import { day } from '../../schema/fields/time.ts';

const schema = z.strictObject({
  title: text({ label: '失物名称', max: 40 }),
  published: day({ label: '登记日期' }),
  found: text({ label: '在哪里捡到', max: 60 }),
});

export type LostThing = z.output<typeof schema>;

export const lost = defineCollection({
  name: 'lost',
  label: '失物招领',
  singular: '失物',
  short: '失物',
  icon: 'paper',
  lead: '捡到的东西登在这里，请到服务站认领。',
  schema,
  body: { label: '说明' },
  folders: 'year',
  menu: 'main',
  facets: [],
  grouping: 'month',
  summary: '{{title}}',
});
`;

const PAGE = `import type { PageProps } from '../../schema/page.ts';
import type { LostThing } from './schema.ts';

export function LostPage({ entry }: PageProps<LostThing>) {
  return (
    <article className="doc" data-entry={\`lost/\${entry.id}\`}>
      <h1>{entry.data.title}</h1>
      <p>{entry.data.found}</p>
    </article>
  );
}
`;

/**
 * The promise made to newcomers: a collection is added inside `src/collections/` and nowhere else. A copy of the
 * project gets one, is built, and has its menu entry, list, page, open data, form and search record.
 */
test('a new collection touches src/collections only', () => {
  const copy = mkdtempSync(join(tmpdir(), 'gongshi-new-collection-'));
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of tracked
    .split('\0')
    .filter((name) => /^(src|cms|public|[^/]+$)/.test(name) && !name.startsWith('public/media'))) {
    cpSync(file, join(copy, file), { recursive: true });
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));

  const folder = join(copy, 'src/collections/lost');
  mkdirSync(folder);
  writeFileSync(join(folder, 'schema.ts'), SCHEMA);
  writeFileSync(join(folder, 'Page.tsx'), PAGE);
  const index = join(copy, 'src/collections/index.ts');
  const views = join(copy, 'src/collections/views.ts');
  insert(index, /\n\n\/\*\* All collections/, (found) => `\nimport { lost } from './lost/schema.ts';${found}`);
  insert(index, /policies,/, (found) => `${found} lost,`);

  const content = join(copy, 'content');
  for (const [file, text] of Object.entries(VALID)) write(join(content, file), text);
  write(
    join(content, 'lost/2026/umbrella.md'),
    '---\ntitle: 一把格子伞\npublished: 2026-10-20\nfound: 柳桥小广场\n---\n伞柄上缠着红绳。\n',
  );

  const env = { ...process.env, SITE_NOW: '2026-10-22T10:00+08:00', MEDIA_DIR: join(copy, 'media') };
  const astro = (command: string) =>
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', command], { cwd: copy, env, stdio: 'pipe' });

  astro('sync');
  // A forgotten view is a type error, and the only one.
  const errors = typeErrors(copy);
  expect(errors.join('\n')).toMatch(/lost/);
  expect(errors.filter((line) => !line.startsWith('src/collections/views.ts'))).toEqual([]);
  insert(views, /\n\n/, () => `\nimport { LostPage } from './lost/Page.tsx';\n\n`);
  insert(views, /policies:/, (found) => `lost: LostPage,\n  ${found}`);

  execFileSync(process.execPath, ['src/publication/build.ts'], { cwd: copy, env, stdio: 'pipe' });
  const read = (file: string) => readFileSync(join(copy, 'dist', file), 'utf8');
  expect(read('index.html')).toContain('href="/lost/"');
  expect(read('lost/index.html')).toContain('data-entry="lost/umbrella"');
  expect(read('lost/umbrella/index.html')).toContain('柳桥小广场');
  expect(JSON.parse(read('data/lost.json'))).toMatchObject({ entries: [{ id: 'umbrella', found: '柳桥小广场' }] });
  expect(read('data/lost.schema.json')).toContain('在哪里捡到');
  expect(read('lost/feed.xml')).toContain('一把格子伞');
  expect(read('data/index.html')).toContain('失物招领');
  // Types and a whole build, perhaps while another file takes the other core.
}, 240_000);

/** The first lines of the errors, as `tsc` prints them. */
function typeErrors(folder: string): string[] {
  const args = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}

function insert(file: string, at: RegExp, put: (found: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(at, put);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

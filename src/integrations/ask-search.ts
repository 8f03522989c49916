/**
 * `npm run search -- "低保怎么办"`: the first ten results, and why each stands where it does. It runs the search of the
 * browser on the index of a built site (`OUT_DIR`, or `dist`); where there is none, on one made of the content.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { searchable } from '../publication/search/searchable.ts';
import { siteFrom } from '../publication/site-from.ts';
import { bodyOf } from '../reader/body-of.ts';
import { foldersFrom } from '../reader/folders.ts';
import { openReader } from '../reader/open-reader.ts';
import { search, type Results } from '../search/engine.ts';
import { explained } from '../search/explain.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { beijingInstant } from '../schema/beijing.ts';
import { fetchFromDisk } from './fetch-from-disk.ts';

const FIRST = 10;

const question = process.argv.slice(2).join(' ').trim();
if (question === '') {
  process.stderr.write('用法：npm run search -- "低保怎么办"\n');
  process.exit(1);
}
const site = await siteWithIndex();
// The search asks for its files as it does in a browser.
globalThis.fetch = fetchFromDisk(site);
const results = await search(question, {});
process.stdout.write(`${await report(results)}\n`);

async function siteWithIndex(): Promise<string> {
  const built = resolve(process.env['OUT_DIR'] || 'dist');
  if (existsSync(join(built, 'search-index.json'))) return built;
  const made = resolve('.cache', 'search-asked');
  process.stdout.write(`${built} 里没有搜索索引，现在用内容建一个。\n`);
  const folders = foldersFrom(process.env, process.cwd());
  const site = siteFrom(await openReader(folders).read(), process.env);
  await writeIndex(
    await searchable(site, (entry) => bodyOf(folders.contentDir, entry)),
    join(made, 'search-index'),
    resolve('.cache', 'search'),
  );
  return made;
}

async function report(found: Results): Promise<string> {
  const { total, related, past, correction, synonyms, ranking } = found;
  const head = [
    `“${question}”：找到 ${String(total)} 条，其中 ${String(related)} 条只是相近，${String(past)} 条已经失效。`,
    ...(correction === undefined ? [] : [`可能要找：${correction}`]),
    ...(synonyms.length === 0 ? [] : [`近义词：${synonyms.join('、')}`]),
  ];
  const hits = await found.hits(0, FIRST);
  const rows = hits.map(({ title, url, type, date }, at) => {
    const score = ranking[at];
    const name = title.map(({ text }) => text).join('');
    const where = [type, date, url.replace(/#.*/, '')].filter(Boolean).join('　');
    const isRelated = at >= total - past - related && at < total - past;
    return [
      `${String(at + 1).padStart(2)}. ${name}　${score?.points.toFixed(2) ?? ''} 分`,
      `    ${where}`,
      ...(score ? explained(score, isRelated) : []).map((line) => `    ${line}`),
    ].join('\n');
  });
  const answers = await found.answers(hits, process.env['SITE_NOW'] || beijingInstant(Date.now()));
  const answered = answers.map(({ title }) => title.map(({ text }) => text).join('')).join('、');
  return [...head, `直接答案：${answered || '没有'}`, '', ...rows].join('\n');
}

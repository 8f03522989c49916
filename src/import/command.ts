/**
 * `npm run import -- FILE… [--as policies] [--answer name=choice …] [--indicators] [--yes] [--out folder] [--json]`: brings texts in as
 * entries. Says in Chinese what was dropped, changed and is still to be decided, and asks it on a terminal. Ends with 1 when
 * something is left to do, with 2 when it was called wrongly.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { entryText } from '../collections/entry-text.ts';
import { collectionNames, definitionOf, type CollectionName } from '../collections/index.ts';
import { foldersFrom } from '../reader/folders.ts';
import { beijingDay, beijingInstant } from '../schema/beijing.ts';
import { newEntryId } from '../schema/new-names.ts';
import type { ImportedEntry } from './compose.ts';
import { boardFacts } from './context.ts';
import { CannotRead } from './formats/taken.ts';
import { importApart } from './import-apart.ts';
import type { Imported } from './import-files.ts';
import { questionLines, reportLines } from './report.ts';
import { usualAnswers, type Question } from './questions.ts';

const USAGE = `用法：npm run import -- 文件… [--as 栏目] [--answer 问题=回答 …] [--indicators] [--yes] [--out 文件夹] [--json]
例：npm run import -- 规划.docx --as policies
    npm run import -- 通知.html 通知2.txt --as notices --yes --out 导入
能导入 docx、xlsx、html、txt、有文字的 pdf 和它们的 zip。
--indicators 把文中定了目标的数字也填成规划指标；--yes 用推荐的回答；--out 写到别的文件夹，没有填完的也写；没有 --out 的，只把填完了的写进内容文件夹。
结束时的代码：0 都填完了；1 还有没填完的、没有导入的；2 命令写错了。
栏目：${collectionNames.map((name) => `${name}（${definitionOf(name).label}）`).join('、')}`;

const say = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await run().catch((error: unknown) => {
  const why = error instanceof CannotRead ? error.message : whyNotWritten(error);
  if (why === undefined) throw error;
  process.stderr.write(`${why}。\n`);
  return 1;
});

/** What was typed, or what is wrong with it; '' where nothing was. */
function typed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        answer: { type: 'string', multiple: true, default: [] },
        indicators: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { as, answer } = values;
    const missing = positionals.filter((file) => !existsSync(file) || !statSync(file).isFile());
    const mute = answer.find((each) => each.indexOf('=') < 1);
    if (positionals.length === 0) return '';
    if (missing.length > 0) return `没有这个文件：${missing.join('、')}`;
    if (mute !== undefined) return `--answer 要写成 问题=回答，如 --answer level=street，不是 ${mute}`;
    if (as !== undefined && !isCollection(as)) return `没有 ${as} 这个栏目`;
    return { ...values, as, files: positionals };
  } catch (error) {
    const [, option] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    return `选项 ${option ?? ''} 不对，或者后面少了内容`;
  }
}

async function run(): Promise<number> {
  const options = typed();
  if (typeof options === 'string') {
    process.stderr.write(`${options === '' ? '' : `${options}。\n`}${USAGE}\n`);
    return 2;
  }
  const { as, out, json } = options;
  const { contentDir } = foldersFrom(process.env, process.cwd());
  const now = process.env['SITE_NOW'] || beijingInstant(Date.now());
  const facts = await boardFacts(contentDir, beijingDay(now));
  const files = await Promise.all(
    options.files.map(async (file) => ({ name: basename(file), bytes: new Uint8Array(await readFile(file)) })),
  );
  let answers: Record<string, string> = Object.fromEntries(
    options.answer.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)]),
  );
  if (options.indicators) answers['indicators'] = 'yes';
  const ask = () => importApart({ files, ...(as !== undefined && { as }), answers, facts });
  let imported = await ask();
  for (;;) {
    const open = questionsOf(imported);
    const given = options.yes ? usualAnswers(open) : process.stdin.isTTY && !json ? await askedOnTerminal(open) : {};
    if (Object.keys(given).length === 0) break;
    answers = { ...answers, ...given };
    imported = await ask();
  }
  const written = await write(imported, out ?? contentDir, out !== undefined, now);
  if (json) say(JSON.stringify({ ...imported, written }, null, 2));
  else report(imported, written);
  const entries = imported.files.flatMap((file) => file.entries);
  return imported.files.some(({ refused, gap }) => refused !== undefined || gap) ||
    entries.some((entry) => !isWhole(entry))
    ? 1
    : 0;
}

/** Why a folder takes no files; undefined of any other error. */
function whyNotWritten(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  return code === undefined || path === undefined
    ? undefined
    : `${path} 读不了或者写不进去（${code}），请看看权限和磁盘空间，再试一次`;
}

function isCollection(name: string): name is CollectionName {
  return (collectionNames as string[]).includes(name);
}

function isWhole({ missing, personal }: ImportedEntry): boolean {
  return missing.length === 0 && personal.length === 0;
}

function questionsOf({ files }: Imported): Question[] {
  return files.flatMap(({ questions }) => questions);
}

async function askedOnTerminal(questions: readonly Question[]): Promise<Record<string, string>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const given: Record<string, string> = {};
  for (const question of questions) {
    for (const line of questionLines(question)) say(line);
    const typed = (await terminal.question('回答（写号码，回车跳过）：')).trim();
    const chosen = question.choices[Number(typed) - 1]?.value;
    if (typed !== '') given[question.name] = chosen ?? typed;
  }
  terminal.close();
  return given;
}

async function write({ files }: Imported, folder: string, halfDone: boolean, now: string): Promise<string[]> {
  const written: string[] = [];
  for (const { entries, gap } of files) {
    for (const entry of gap ? [] : entries) {
      if (entry.personal.length > 0 || (!halfDone && !isWhole(entry))) continue;
      const id = newEntryId(definitionOf(entry.collection).folders, entry.values['published'], {
        now,
        random: Math.random,
      });
      const path = join(folder, entry.collection, `${id}.md`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, entryText(entry.collection, entry.values, entry.body), { flag: 'wx' });
      written.push(relative(process.cwd(), path));
    }
  }
  return written;
}

function report(imported: Imported, written: readonly string[]): void {
  for (const file of imported.files) say(`${reportLines(file).join('\n')}\n`);
  const open = questionsOf(imported);
  if (open.length > 0)
    say(
      `还有 ${String(open.length)} 个问题没有回答：\n${open.map((question) => questionLines(question).join('\n')).join('\n')}\n`,
    );
  const isHalfDone = imported.files.some(({ entries }) => entries.some((entry) => !isWhole(entry)));
  if (written.length > 0) say(`写好了：${written.join('、')}`);
  else say(`没有写出文件。${isHalfDone ? '没有填完的要先回答上面的问题，或者加 --out 文件夹 先写出来。' : ''}`);
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LAST_DAY } from '../../full/invented/entry.ts';
import { later } from '../../full/invented/front-matter.ts';
import type { Board } from '../../full/many-entries.ts';
import { filesIn, written, type Files } from './files.ts';
import { measured } from './measure.ts';
import { runProgram } from './program.ts';
import { emptyCaches } from './project-copy.ts';
import type { Sample } from './sample.ts';

const EVENING = `${LAST_DAY}T23:59+08:00`;
/** The first minute after it; the desk is opened in this one. */
export const TODAY = later(LAST_DAY, 1);
export const MIDNIGHT = `${TODAY}T00:00+08:00`;

/** `npm run build` with empty caches, with nothing changed, and a minute later on the next day; the caches stay warm. */
export async function siteSteps(copy: string, board: Board, out: string): Promise<Sample[]> {
  let before: Files = new Map();
  const build = async (step: string, now: string): Promise<Sample> => {
    const { usage } = await measured(() => runProgram(siteBuild(copy, board, out, now)));
    const after = await filesIn(out);
    const files = written(before, after);
    before = after;
    return { step, ...usage, files };
  };
  await emptyCaches(copy);
  await rm(out, { recursive: true, force: true });
  return [
    await build('empty caches', EVENING),
    await build('nothing changed', EVENING),
    await build('midnight', MIDNIGHT),
  ];
}

function siteBuild(copy: string, { contentDir, mediaDir }: Board, out: string, now: string) {
  const env = {
    CONTENT_DIR: contentDir,
    MEDIA_DIR: mediaDir,
    OUT_DIR: out,
    SITE_NOW: now,
    GONGSHI_CACHE: join(copy, '.cache'),
  };
  return { command: 'npm', args: ['run', 'build'], cwd: copy, env };
}

import { dirname, join } from 'node:path';
import { splitFrontMatter } from '../../../src/reader/front-matter.ts';
import { readTextIfAny } from '../../../src/reader/read-text.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import type { Obstacle } from '../../wire/publication.ts';

/** More files than this are named by their paths alone. */
const TITLED = 200;
/** So much of a text is looked at; a title stands near its beginning. */
const HEAD = 20_000;

/** Problems in files of content, with the title by which people know each; a file may be too broken to have one. */
export async function withTitles(contentDir: string, problems: readonly Problem[]): Promise<Obstacle[]> {
  const files = [...new Set(problems.map(({ file }) => file))].slice(0, TITLED);
  const titles = new Map<string, string>();
  for (const file of files.filter((name) => name.endsWith('.md'))) {
    const title = titleIn(await readTextIfAny(join(dirname(contentDir), file)));
    if (title !== undefined) titles.set(file, title);
  }
  return problems.map((problem) => {
    const title = titles.get(problem.file);
    return title === undefined ? problem : { ...problem, title };
  });
}

function titleIn(text: string): string | undefined {
  const split = splitFrontMatter(normaliseText(text.slice(0, HEAD)));
  if ('problem' in split || typeof split.data !== 'object' || split.data === null) return undefined;
  const { title } = split.data as Record<string, unknown>;
  return typeof title === 'string' && title !== '' ? title : undefined;
}

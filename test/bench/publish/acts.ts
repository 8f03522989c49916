import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clerk } from '../../desk/support/people.ts';
import { chooserFor } from '../../full/invented/chooser.ts';
import { invented, YEARS } from '../../full/invented/entry.ts';
import { placeName } from '../../full/invented/sentences.ts';
import type { Board } from '../../full/many-entries.ts';
import { draft, edited, pageOf, removal, withdrawn, type Press, type Wire } from './press.ts';
import { TODAY } from './site-steps.ts';

const HOTLINE = '总值班';

/** Something that a clerk does: made ready to be pressed, and what is true of the site after it. */
export interface Act {
  step: string;
  press: Press;
  page: string;
  /** Whether the page, as it answers now, is the new one. */
  reads: (answer: { status: number; text: string }) => boolean;
  /** The question, and whether the page has to be among the first ten results; a setting is not searched for. */
  asks?: { question: string; finds: boolean };
}

/** All that the clerk does, one after the other; `seed` and `run` choose which entries. */
export async function* acts(clerk: Clerk, board: Board, seed: number, run: number): AsyncGenerator<Act> {
  const chooser = chooserFor(seed, 'acts', run);
  const { root } = board;
  // In no other entry: nine signs that are side by side by chance.
  const phrase = () => `${placeName(chooser)}${placeName(chooser)}${placeName(chooser)}`;
  const text = (wire: Wire) => readFile(join(root, wire), 'utf8');

  const added = `content/disclosures/${TODAY.slice(0, 4)}/bench-added-${String(run)}.md`;
  const title = `${phrase()}修好了`;
  const fresh = newDisclosure(seed + run + 1, title);
  yield { step: 'one added, of today', press: await draft(clerk, root, added, fresh), ...shows(added, title) };

  for (const age of ['newest', 'oldest'] as const) {
    const own = await untouched(board, YEARS[age]);
    const [one, other] = chooser.some(own, 2);
    if (!one || !other) throw new Error(`there are not two entries of ${String(YEARS[age])}: make more entries`);
    const said = phrase();
    const more = edited(await text(one), `${said}也一起做完了。`);
    yield { step: `one edited, ${age} year`, press: await draft(clerk, root, one, more), ...shows(one, said) };

    yield {
      step: `one withdrawn, ${age} year`,
      press: await draft(clerk, root, one, withdrawn(await text(one), `${phrase()}写错了。`)),
      ...shows(one, '这一篇已撤回'),
      asks: { question: said, finds: false },
    };
    yield {
      step: `one deleted, ${age} year`,
      press: removal(clerk, root, other),
      page: pageOf(other),
      reads: ({ status }) => status === 404,
      asks: { question: /^title: (.*)/m.exec(await text(other))?.[1] ?? '', finds: false },
    };
  }

  const settings = await text('content/settings.yml');
  const phone = `0999-555${String(1000 + run)}`;
  const changed = settings.replace(new RegExp(`(name: ${HOTLINE}\n\\s+phone: ).*`), `$1'${phone}'`);
  yield {
    step: 'a setting changed',
    press: await draft(clerk, root, 'content/settings.yml', changed),
    page: '/',
    reads: ({ text: html }) => html.includes(phone),
  };
}

/** Of today, and plain: nothing that was corrected or is open for objections. */
function newDisclosure(seed: number, title: string): string {
  return invented('disclosures', 0, { seed })
    .text.replace(/^title: .*/m, `title: ${title}`)
    .replace(/^published: .*/m, `published: ${TODAY}`)
    .replace(/^(?:publicity|changes):\n(?: {2}.*\n)*/gm, '');
}

const shows = (wire: Wire, words: string): Omit<Act, 'step' | 'press'> => ({
  page: pageOf(wire),
  reads: ({ status, text }) => status === 200 && text.includes(words),
  asks: { question: words, finds: true },
});

/** The disclosures of a year that no step has changed: whole, and such as nobody refers to. */
async function untouched({ contentDir }: Board, year: number): Promise<Wire[]> {
  const folder = join(contentDir, 'disclosures', String(year));
  const names = (await readdir(folder)).filter((name) => /^bench-\d/.test(name)).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return texts
    .filter(([, text]) => !/^withdrawn:/m.test(text) && !text.includes('也一起做完了'))
    .map(([name]) => `content/disclosures/${String(year)}/${name}`);
}

import { hrefIn } from '../../editions/address.ts';
import { switchFrom } from '../../editions/edition-links.ts';
import { digestOf } from '../digest.ts';
import type { MadeEdition } from '../editions/made-edition.ts';
import type { FailedPage } from '../outcome.ts';
import type { Page } from './page.ts';
import type { Planned } from '../folder/bring-to.ts';
import type { Program } from '../program/program.ts';

/** A page could not be made; all others are as they were. */
export class PageError extends Error {
  readonly failed: FailedPage;
  constructor(failed: FailedPage, cause: unknown) {
    super(failed.message, { cause });
    this.failed = failed;
  }
}

interface Making {
  program: Program;
  locals: App.Locals;
  /** In each of those that the board has, a page may be there once more. */
  editions: readonly MadeEdition[];
}

/** The pages as files of the site, `disclosures/2026/index.html`. */
export function* plannedPages(
  pages: readonly Page[],
  { program, locals, editions }: Making,
): Generator<[string, Planned]> {
  const taken = new Set<string>();
  for (const { path, key, entry } of pages) {
    if (taken.has(path)) {
      throw new PageError({ page: path, entry: entry?.file, message: `two pages have the address ${path}` }, undefined);
    }
    taken.add(path);
    const html = async () => {
      try {
        return await program.render(path, locals);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new PageError({ page: path, entry: entry?.file, message }, error);
      }
    };
    const others = editions.filter(({ edition }) => edition.pages.test(path));
    const made = sharedBy(1 + others.length, html);
    yield [fileOf(path), { key, bytes: async () => Buffer.from(await made()), isPage: true }];
    const all = editions.map(({ edition }) => edition);
    const ways = switchFrom(undefined, path, all);
    for (const { edition, key: own, page } of others) {
      const bytes = async () => Buffer.from(page((await made()).replace(ways, switchFrom(edition, path, all))));
      yield [fileOf(hrefIn(edition, path)), { key: key && digestOf(key, own), bytes, isPage: true }];
    }
  }
}

const fileOf = (path: string) => (path === '/404/' ? '404.html' : `${path.slice(1)}index.html`);

/** The same page for all that ask for it, one soon after the other: then it is let go. */
function sharedBy(askers: number, make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  let times = 0;
  return () => {
    const given = (made ??= make());
    times += 1;
    if (times % askers === 0) made = undefined;
    return given;
  };
}

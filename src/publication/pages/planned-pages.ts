import { traditionalHref } from '../../editions/address.ts';
import { digestOf } from '../digest.ts';
import type { TraditionalEdition } from '../editions/traditional-edition.ts';
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
  /** Where the board has one, each page is there once more. */
  edition?: TraditionalEdition | undefined;
}

/** The pages as files of the site, `disclosures/2026/index.html`. */
export function* plannedPages(
  pages: readonly Page[],
  { program, locals, edition }: Making,
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
    const own = traditionalHref(path);
    if (!edition || own === path) {
      yield [fileOf(path), { key, bytes: async () => Buffer.from(await html()), isPage: true }];
      continue;
    }
    const both = once(html);
    yield [fileOf(path), { key, bytes: async () => Buffer.from(await both()), isPage: true }];
    yield [
      fileOf(own),
      {
        key: key && digestOf(key, edition.key),
        bytes: async () => Buffer.from(edition.page(await both(), path)),
        isPage: true,
      },
    ];
  }
}

const fileOf = (path: string) => (path === '/404/' ? '404.html' : `${path.slice(1)}index.html`);

/** The same page for both that ask for it, one soon after the other: then it is let go. */
function once(make: () => Promise<string>): () => Promise<string> {
  let asked: Promise<string> | undefined;
  return () => {
    const made = asked ?? make();
    asked = asked ? undefined : made;
    return made;
  };
}

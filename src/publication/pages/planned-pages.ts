import type { FailedPage } from '../outcome.ts';
import type { Page } from './pages.ts';
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

/** The pages as files of the site, `disclosures/2026/index.html`. */
export function* plannedPages(
  pages: readonly Page[],
  program: Program,
  locals: App.Locals,
): Generator<[string, Planned]> {
  const taken = new Set<string>();
  for (const { path, key, entry } of pages) {
    if (taken.has(path)) {
      throw new PageError({ page: path, entry: entry?.file, message: `two pages have the address ${path}` }, undefined);
    }
    taken.add(path);
    const html = async () => {
      try {
        return Buffer.from(await program.render(path, locals));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new PageError({ page: path, entry: entry?.file, message }, error);
      }
    };
    yield [path === '/404/' ? '404.html' : `${path.slice(1)}index.html`, { key, bytes: html, isPage: true }];
  }
}

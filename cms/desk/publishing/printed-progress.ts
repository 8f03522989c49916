import type { BuildProgress } from '../../../src/publication/progress.ts';

/** A page as Astro names it when it is made: `├─ /disclosures/index.html (+4ms)`. */
const PAGE = /[├└]─ \//;
/** What our own integrations say before they make the index, and the bundle of the CMS. */
const INDEX = '正在建立搜索';
const PROGRAM = '正在打包管理界面';

/** Reads out of the lines that `astro build` prints how far it has come; `pagesBefore` is how many pages it made last. */
export function printedProgress(pagesBefore: number): { of(line: string): BuildProgress; pages(): number } {
  let pages = 0;
  let now: BuildProgress = { stage: 'reading', done: 0, total: 0 };
  return {
    of(line) {
      if (PAGE.test(line)) {
        pages += 1;
        now = { stage: 'pages', done: pages, total: pagesBefore && Math.max(pagesBefore, pages) };
      } else if (line.includes(INDEX)) now = { stage: 'index', done: 0, total: 0 };
      else if (line.includes(PROGRAM)) now = { stage: 'files', done: 0, total: 0 };
      return now;
    },
    pages: () => pages,
  };
}

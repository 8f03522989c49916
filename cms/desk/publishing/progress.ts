import type { Progress } from '../../wire/publication.ts';

export interface ProgressWatch {
  /** Takes the build's own words, line by line. */
  onLine: (line: string) => void;
  /** The build has ended well; only the switch is left. */
  built(): void;
  progress(): Progress;
  /** How many pages were made so far. */
  pages(): number;
}

/** A page as Astro names it when it is made: `├─ /disclosures/index.html (+4ms)`. */
const PAGE = /[├└]─ \//;
/** What our own integration says before it makes the index. */
const SEARCH = '正在建立搜索';
const PAGES_IF_UNKNOWN = 500;

/** Reads the progress of a build from what it prints; `pagesBefore` is how many pages the last release has. */
export function watchProgress(pagesBefore: number): ProgressWatch {
  const expected = pagesBefore || PAGES_IF_UNKNOWN;
  let pages = 0;
  let now: Progress = { label: '正在检查内容', share: 0.05 };
  return {
    onLine(line) {
      if (PAGE.test(line)) {
        pages += 1;
        now = { label: '正在生成网页', share: 0.25 + 0.5 * Math.min(1, pages / expected) };
      } else if (line.includes(SEARCH)) now = { label: SEARCH, share: 0.8 };
    },
    built() {
      now = { label: '正在切换', share: 0.98 };
    },
    progress: () => now,
    pages: () => pages,
  };
}

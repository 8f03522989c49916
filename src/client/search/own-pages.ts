/** More would push down what was found. */
const MOST = 2;

/** Shows, above what was found, the pages of the site that are asked for by a word of the question. */
export function showOwnPages(question: string, list: HTMLElement | null): void {
  if (!list) return;
  const asked = question.replace(/\s+/g, '');
  const rows = [...list.querySelectorAll<HTMLElement>('[data-asked]')].map((row) => ({
    row,
    share: longestIn(asked, row),
  }));
  for (const { row, share } of rows.sort((a, b) => b.share - a.share).slice(0, MOST)) {
    row.hidden = share === 0;
    if (share > 0) list.hidden = false;
  }
}

/** How much of the question the longest of the words is that stand in it; after `=` a word is asked for alone. */
const longestIn = (question: string, { dataset }: HTMLElement): number =>
  Math.max(
    0,
    ...(dataset['asked'] ?? '')
      .split(' ')
      .map((word) => (question.includes(word) || `=${question}` === word ? word.length : 0)),
  );

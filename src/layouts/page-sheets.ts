import accounts from '../styles/accounts.css?url';
import answer from '../styles/answer.css?url';
import lists from '../styles/lists.css?url';
import long from '../styles/long.css?url';
import register from '../styles/register.css?url';
import table from '../styles/table.css?url';
import term from '../styles/term.css?url';
import visit from '../styles/visit.css?url';

/** What has styles of its own, so that pages without it stay light, and by which class it is known. */
const SHEETS: readonly (readonly [sheet: string, shown: RegExp])[] = [
  [accounts, /class="(?:sum|bar|chart)\b/],
  [table, /class="(?:wide|fit)\b/],
  [term, /class="(?:ruler|stage|sess)\b/],
  [answer, /class="(?:ways|pair|todo|tally|prose ask)\b/],
  [visit, /class="(?:check|steps|place|hours)\b|data-hours/],
  [long, /class="(?:toc|prose law)\b/],
];

/** The styles of a page beside those of every page. */
export function sheetsFor(content: string): string[] {
  const rows = /class="(?:list|home|due)"/.test(content)
    ? [lists]
    : /class="(?:ledger|one)"/.test(content)
      ? [register]
      : [];
  return [...rows, ...SHEETS.flatMap(([sheet, shown]) => (shown.test(content) ? [sheet] : []))];
}

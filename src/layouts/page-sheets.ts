import accounts from '../styles/accounts.css?url';
import answer from '../styles/answer.css?url';
import changes from '../styles/changes.css?url';
import lists from '../styles/lists.css?url';
import long from '../styles/long.css?url';
import register from '../styles/register.css?url';
import table from '../styles/table.css?url';
import term from '../styles/term.css?url';
import visit from '../styles/visit.css?url';

/** What has styles of its own, so that pages without it stay light, and the marks by which it is known. */
const SHEETS: readonly (readonly [sheet: string, marks: readonly string[]])[] = [
  [accounts, ['class="sum"', 'class="bar"', 'class="chart"']],
  [table, ['class="wide', 'class="fit']],
  [term, ['class="ruler"', 'class="stage"', 'class="sess"']],
  [answer, ['class="ways"', 'class="pair"', 'class="todo"', 'class="tally"', 'class="prose ask"']],
  [visit, ['class="check"', 'class="steps"', 'class="place"', 'class="hours"', 'data-hours=']],
  [long, ['class="toc"', 'class="prose law"']],
  [changes, ['class="changes']],
];
const LISTS = ['class="list"', 'class="home"', 'class="due"'];
const ROWS = ['class="ledger"', 'class="one"', 'class="two'];

/** The styles of a page beside those of every page. */
export function sheetsFor(content: string): string[] {
  const shows = (marks: readonly string[]) => marks.some((mark) => content.includes(mark));
  const rows = shows(LISTS) ? [lists] : shows(ROWS) ? [register] : [];
  return [...rows, ...SHEETS.flatMap(([sheet, marks]) => (shows(marks) ? [sheet] : []))];
}

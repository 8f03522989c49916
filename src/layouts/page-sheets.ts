import accounts from '../styles/accounts.css?url';
import answer from '../styles/answer.css?url';
import changes from '../styles/changes.css?url';
import community from '../styles/together/community.css?url';
import consultation from '../styles/together/consultation.css?url';
import current from '../styles/lists/current.css?url';
import home from '../styles/lists/home.css?url';
import lists from '../styles/lists/lists.css?url';
import places from '../styles/lists/places.css?url';
import register from '../styles/lists/register.css?url';
import results from '../styles/lists/results.css?url';
import long from '../styles/long.css?url';
import seldom from '../styles/seldom.css?url';
import steps from '../styles/steps.css?url';
import styleguide from './styleguide/styleguide.css?url';
import table from '../styles/table.css?url';
import tally from '../styles/tally.css?url';
import term from '../styles/term.css?url';
import visit from '../styles/visit.css?url';

type Sheet = readonly [sheet: string, marks: readonly string[], within?: readonly string[]];

/** What has styles of its own, so that pages without it stay light, the marks by which it is known, and which others are in it. */
const SHEETS: readonly Sheet[] = [
  [home, ['class="home"'], [register, current, visit]],
  [results, ['data-search-hits='], [lists, register]],
  [lists, ['class="list"'], [register]],
  [register, ['class="ledger"', 'class="due"', 'class="one"', 'class="two']],
  [current, ['class="due"', 'class="call"']],
  [accounts, ['class="sum"', 'class="bar"', 'class="chart"']],
  [table, ['class="wide', 'class="fit']],
  [term, ['class="ruler"', 'class="stage"', 'class="sess"']],
  [answer, ['class="ways"', 'class="pair"', 'class="todo"', 'class="prose ask"']],
  [tally, ['class="tally"']],
  [steps, ['class="check"', 'class="steps"'], [visit]],
  [visit, ['class="place"', 'class="hours"', 'data-hours=']],
  [places, ['class="sketch"', 'only-open"']],
  [long, ['class="toc"', 'class="prose law"']],
  [changes, ['class="changes']],
  [styleguide, ['class="swatches"']],
  [seldom, ['class="files"', '<blockquote', '<img', '<figure', '<hr', '<pre', '<em', '<del', '<ins']],
];

/** What is often together is one file then, which packs better; the last in each is in it too. */
const TOGETHER: readonly (readonly [sheet: string, ...both: [string, string], also: string])[] = [
  [community, register, visit, tally],
  [consultation, term, answer, tally],
];

/** The styles of a page beside those of every page. */
export function sheetsFor(content: string): string[] {
  const needed = SHEETS.filter(([, marks]) => marks.some((mark) => content.includes(mark)));
  const within = new Set(needed.flatMap(([, , others = []]) => others));
  const single = needed.flatMap(([sheet]) => (within.has(sheet) ? [] : [sheet]));
  return TOGETHER.reduce<string[]>(
    (sheets, [together, one, other, also]) =>
      sheets.includes(one) && sheets.includes(other)
        ? [together, ...sheets.filter((sheet) => ![one, other, also].includes(sheet))]
        : sheets,
    single,
  );
}

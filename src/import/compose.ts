import { entryText } from '../collections/entry-text.ts';
import type { CollectionName } from '../collections/index.ts';
import { digitsOf } from '../privacy/mobile.ts';
import { masked } from '../privacy/report.ts';
import { readEntry } from '../reader/read-entry.ts';
import { hidden } from './hidden.ts';
import type { Account } from './account.ts';
import type { BoardFacts } from './context.ts';
import type { Questions } from './questions.ts';
import type { Values } from './recognise/policy.ts';

/** An entry on its way in. */
export interface ImportedEntry {
  collection: CollectionName;
  title: string;
  /** Empty where personal information stops it. */
  values: Values;
  body: string;
  /** What is missing or wrong, in the words of the form. */
  missing: string[];
  /** Personal information found in it, masked, with its place. */
  personal: string[];
}

/** Any path will do: only what the file says is judged. */
const NOWHERE = '20000101-aaaaa.md';

/** Checks an entry as a build would, and keeps it back where it tells of a person. */
export function composed(
  collection: CollectionName,
  given: { values: Values; body: string },
  { facts, account, questions }: { facts: BoardFacts; account: Account; questions: Questions },
): ImportedEntry {
  let { values, body } = given;
  let problems = check(collection, values, body, facts);
  const found = problems.flatMap(({ personal }) => (personal?.found === undefined ? [] : [personal]));
  if (found.length > 0) {
    const answer = questions.ask({
      name: 'privacy',
      ask: `文中有 ${String(found.length)} 处个人信息，不能这样进网站。怎么办？`,
      choices: [
        { value: 'mask', label: `遮住再导入，如 ${found[0]!.masked}` },
        { value: 'stop', label: '不导入，我去改原文件' },
      ],
    });
    if (answer === 'mask') {
      const shown = new Map(found.flatMap(({ found: own, masked: each }) => (own === undefined ? [] : [[own, each]])));
      body = hidden(body, shown, (own, each) => account.change('遮住了个人信息', own, each));
      values = JSON.parse(JSON.stringify(values), (_, value: unknown) =>
        typeof value === 'string' ? hidden(value, shown) : value,
      ) as Values;
      problems = check(collection, values, body, facts);
    }
  }
  const personal = problems.flatMap((problem) =>
    problem.personal ? [`${problem.label}：${masked(problem.message)}`] : [],
  );
  const errors = problems.filter((problem) => problem.severity === 'error' && !problem.personal);
  return {
    collection,
    title: masked(typeof values['title'] === 'string' ? values['title'] : ''),
    values: personal.length > 0 ? {} : values,
    body: personal.length > 0 ? '' : body,
    missing: errors.map(({ label, message }) => `${label}：${masked(message)}`),
    personal,
  };
}

function check(collection: CollectionName, values: Values, body: string, { officePhones }: BoardFacts) {
  const text = entryText(collection, values, body);
  const passing = { officePhones: digitsOf(officePhones), cleared: () => false };
  return readEntry(`${collection}/${NOWHERE}`, text, collection, passing).problems;
}

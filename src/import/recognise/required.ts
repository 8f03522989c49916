import type { Field } from '../../schema/editor.ts';
import type { BoardFacts } from '../context.ts';
import type { Questions } from '../questions.ts';
import { dateIn, dayWords } from './days.ts';
import type { Values } from './policy.ts';

const WRITTEN = ['text', 'day', 'period', 'partialDate', 'phone', 'money', 'number', 'decimal'];

/** Asks for every field that an entry cannot be without and that its text did not tell. */
export function askRequired(
  fields: readonly Field[],
  values: Values,
  facts: BoardFacts & { published?: string | undefined },
  questions: Questions,
): Values {
  const asked: Values = {};
  for (const field of fields) {
    const { name, label, kind, required, options, hint, decap } = field;
    if (!required || values[name] !== undefined || kind === 'flag') continue;
    const ask = `“${label}”填什么？${hint === undefined ? '' : `（${hint.replace(/。$/, '')}）`}`;
    if (name === 'published' && facts.published === undefined) {
      // As the form begins: only a day that the text has for it is another choice.
      const given = questions.given(name);
      asked[name] = given ? (dateIn(given) ?? given) : facts.today;
    } else if (name === 'published') {
      const answer = questions.ask({
        name,
        ask: '哪天在网站上公开？',
        choices: [
          { value: facts.today, label: `今天，${dayWords(facts.today)}` },
          { value: facts.published!, label: `和原网页一样，${dayWords(facts.published!)}` },
        ],
        free: '自己写，如 2026年3月1日',
        isDay: true,
        usual: facts.today,
      });
      asked[name] = answer === undefined ? undefined : (dateIn(answer) ?? answer);
    } else if ((kind === 'choice' || kind === 'choices') && options) {
      const answer = questions.ask({
        name,
        ask,
        choices: Object.entries(options).map(([value, own]) => ({ value, label: own })),
        ...('default' in decap && typeof decap.default === 'string' && { usual: decap.default }),
      });
      asked[name] = answer === undefined || kind === 'choice' ? answer : [answer];
    } else if (WRITTEN.includes(kind)) {
      const isDay = kind === 'day' || kind === 'partialDate';
      const answer = questions.ask({ name, ask, choices: [], free: '自己写', ...(isDay && { isDay }) });
      const day = answer !== undefined && isDay ? dateIn(answer) : undefined;
      asked[name] = day ?? (answer !== undefined && kind === 'number' ? Number(answer) : answer);
    } else if (kind === 'reference' && field.to !== undefined) {
      const known = field.to === 'communities' ? facts.communities : field.to === 'places' ? facts.places : [];
      asked[name] = questions.ask({ name, ask, choices: known.map(({ id, title }) => ({ value: id, label: title })) });
    }
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

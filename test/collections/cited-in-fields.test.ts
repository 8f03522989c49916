import { expect, test } from 'vitest';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';
import { valuesOf } from '../../src/schema/values.ts';
import { NOW, pageHtml, sampleOf, type Data } from './sample.ts';

const RULE = '《规则》';
const LINK = `<a href="/policies/rules/">${RULE}</a>`;
const cited = (text: string) => text.replaceAll('<', '&lt;').replaceAll(RULE, LINK);

/** Running texts of one line. */
const SENTENCES = [
  ...['adopted.view', 'adopted.response', 'declined.view', 'declined.reason', 'followUps.note', 'questions'],
  ...['steps', 'materials.note', 'resolutions.matter', 'resolutions.note', 'commitment', 'items.where', 'items.basis'],
];
/** Lists of names, what is left of a withdrawn entry, an alert, and a border: these name no documents. */
const WITHOUT = ['named.list', 'withdrawn.reason', 'alerts.text', 'communities.boundary'];

const fields = collectionNames.flatMap((name) => {
  const { data } = sampleOf(name);
  const values = [...valuesOf(fieldsOf(definitionOf(name).schema.shape), data)];
  return values.flatMap(({ field: { kind }, path, value }) => {
    const place = path.filter((step) => typeof step === 'string').join('.');
    const is = (own: string) => `${name}.${place}`.endsWith(`.${own}`) || `${name}.${place}` === own;
    const isRunning = kind === 'prose' || (kind === 'text' && SENTENCES.some(is));
    return isRunning && !WITHOUT.some(is) ? [{ name, path, place: `${name}.${place}`, value: String(value) }] : [];
  });
});

/** The data with another value at a path. */
function changed(of: unknown, [step, ...rest]: readonly (string | number)[], value: string): unknown {
  if (step === undefined) return value;
  const inner = changed((of as Data)[step], rest, value);
  return Array.isArray(of) ? of.with(Number(step), inner) : { ...(of as Data), [step]: inner };
}

test('a document that a running text of a form names is a link on the page', () => {
  const places = Map.groupBy(fields, ({ place }) => place);
  expect(places.size).toBeGreaterThan(30);
  const plain = [...places.values()].flatMap(([first]) => {
    const { name, path, place, value } = first!;
    const sample = sampleOf(name);
    const data = changed(sample.data, path, `${value}（见${RULE}）`) as Data;
    // Questions are answered until a consultation closes, its outcome stands there from then on.
    const html = [NOW, '2026-08-10T09:00+08:00']
      .map((now) => pageHtml(name, { ...sample, data }, now, { cited }))
      .join();
    const [all, linked] = [html.split(RULE).length, html.split(LINK).length];
    return all === linked && all > 1 ? [] : [place];
  });
  expect(plain).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { collectionNames, collections } from '../../src/collections/index.ts';
import type { Edition } from '../../src/collections/policies/editions.ts';
import type { Policy } from '../../src/collections/policies/schema.ts';
import { validities } from '../../src/collections/policies/status.ts';
import { validityAnswers } from '../../src/collections/policies/validity-answer.ts';
import { beijingDay } from '../../src/schema/beijing.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';
import type { Field } from '../../src/schema/editor.ts';
import { pageHtml, sampleOf } from './sample.ts';

const edition = (data: Partial<Policy>): Edition => ({ id: 'new', data: { validity: 'in-force', ...data } as Policy });

/** The answer on a day, in one line. */
function on(day: string, data: Partial<Policy>, later: readonly Edition[] = []): string {
  const answers = validityAnswers(data as Policy, later);
  const { word, why, day: named = '' } = answers.findLast(({ from }) => from === null || beijingDay(from) <= day)!;
  return `${word}：${why
    .replace('{day}', named)
    .replace('{expires}', data.expires ?? '')
    .replace('{edition}', '新文件')}`;
}

describe('还管不管用', () => {
  const TODAY = '2026-11-20';
  const [past, future] = ['2026-01-01', '2027-01-01'];
  const [begun, coming] = [edition({ effective: past }), edition({ effective: future })];

  test.each<[string, Partial<Policy>, Edition[], string]>([
    ['in force', { validity: 'in-force' }, [], '管用：现行有效'],
    ['in force since a day', { validity: 'in-force', effective: past }, [], '管用：现行有效'],
    ['in force until a day', { validity: 'in-force', expires: future }, [], '管用：有效期到2027-01-01为止'],
    ['not yet in force', { validity: 'in-force', effective: future }, [], '不管用：还没有施行，2027-01-01起施行'],
    ['past its last day', { validity: 'in-force', expires: past }, [], '不管用：有效期到2026-01-01为止'],
    [
      'past it, and replaced',
      { validity: 'in-force', expires: past },
      [begun],
      '不管用：有效期到2026-01-01为止；现在按新文件办',
    ],
    ['replaced', { validity: 'in-force', effective: past }, [begun], '不管用：已被新文件取代'],
    ['about to be replaced', { validity: 'in-force' }, [coming], '管用：2027-01-01起由新文件取代'],
    ['amended', { validity: 'amended' }, [], '部分管用：有的条款已经修改'],
    ['amended by a later text', { validity: 'amended', effective: past }, [begun], '部分管用：一部分已被新文件取代'],
    ['amended, past its last day', { validity: 'amended', expires: past }, [], '不管用：有效期到2026-01-01为止'],
    [
      'amended, not yet in force',
      { validity: 'amended', effective: future },
      [],
      '不管用：还没有施行，2027-01-01起施行',
    ],
    ['repealed', { validity: 'repealed', effective: past, expires: future }, [], '不管用：已废止'],
    ['repealed and replaced', { validity: 'repealed', expires: past }, [begun], '不管用：已被新文件取代'],
    ['repealed, a new text coming', { validity: 'repealed' }, [coming], '不管用：已废止；2027-01-01起按新文件办'],
    ['lapsed', { validity: 'expired' }, [], '不管用：已失效'],
    ['lapsed and replaced', { validity: 'expired', expires: past }, [begun], '不管用：已失效；现在按新文件办'],
    ['lapsed, though its last day is to come', { validity: 'expired', expires: future }, [], '不管用：已失效'],
  ])('%s', (_, data, later, expected) => expect(on(TODAY, data, later)).toBe(expected));

  test('has an answer for every validity with every pair of dates, and never 管用 for what does not hold', () => {
    for (const validity of Object.keys(validities) as (keyof typeof validities)[])
      for (const effective of [undefined, past, future])
        for (const expires of [undefined, past, future])
          for (const later of [[], [begun], [coming]]) {
            const answer = on(TODAY, { validity, effective, expires }, later);
            const holds =
              (validity === 'in-force' || validity === 'amended') && effective !== future && expires !== past;
            const expected = !holds
              ? '不管用'
              : validity === 'amended'
                ? '部分管用'
                : later[0] === begun
                  ? '不管用'
                  : '管用';
            expect(answer, JSON.stringify({ validity, effective, expires, later })).toMatch(
              new RegExp(`^${expected}：.`),
            );
          }
  });

  test('changes by itself on the day a text begins, and after its last', () => {
    const data = { validity: 'in-force', effective: '2026-12-01', expires: '2026-12-31' } as const;
    expect(on('2026-11-30', data)).toMatch(/^不管用：还没有施行/);
    expect(on('2026-12-01', data)).toMatch(/^管用/);
    expect(on('2026-12-31', data)).toMatch(/^管用/);
    expect(on('2027-01-01', data)).toMatch(/^不管用/);
  });
});

describe('the dates of a policy', () => {
  const sample = sampleOf('policies');
  const { effective: _effective, expires: _expires, replaces: _replaces, ...undated } = sample.data;
  const text = (data: object) =>
    pageHtml('policies', { ...sample, data: { ...undated, ...data }, body: { html: '', headings: [] } }).replace(
      /<[^>]*>/g,
      '',
    );

  test.each([
    ['2019-08-06', '2019年8月6日成文'],
    ['2019-08', '2019年8月成文'],
    ['2019', '2019年成文'],
    ['不详', '成文日期不详'],
  ])('made %s and without a day in force: %s, and nowhere 起施行', (made, expected) => {
    const page = text({ made });
    expect(page).toContain(`还管不管用管用。现行有效。青街办发〔2026〕8号${expected}`);
    expect(page).not.toContain('施行');
  });

  test('in force since a day say so', () => {
    expect(text({ made: '2019', effective: '2019-10-01' })).toContain('2019年10月1日起施行');
  });

  test.each([
    ['2019年8月6日', '2019-08-06'],
    [' 2019年8月 ', '2019-08'],
    ['2019年', '2019'],
    [2019, '2019'],
  ])('%j is read as %s', (made, expected) => {
    expect(collections.policies.schema.parse({ ...undated, made }).made).toBe(expected);
  });

  test.each(['2019-08-06', '2019-08', '2019', '不详', '2019年8月6日', '2019年8月', '2019年'])(
    'the form takes %s',
    (made) => {
      expect(collections.policies.schema.safeParse({ ...undated, made }).success).toBe(true);
    },
  );

  test.each(['2019-02-30', '2019-00', '19-08', '2019-8', '不知道', '2019年13月'])('%s is none', (made) => {
    expect(collections.policies.schema.safeParse({ ...undated, made }).success).toBe(false);
  });
});

describe('the number of a policy', () => {
  const read = (docNumber: string) =>
    collections.policies.schema.safeParse({ ...sampleOf('policies').data, docNumber });

  test.each([
    ['民发[2015]136号', '民发〔2015〕136号'],
    ['青民发〔〕85号', '青民发〔〕85号'],
    ['国务院令第752号', '国务院令第752号'],
    ['中华人民共和国主席令第六号', '中华人民共和国主席令第六号'],
    ['市场监管总局公告2026年第3号', '市场监管总局公告2026年第3号'],
  ])('may be %s', (written, kept) => expect(read(written).data?.docNumber).toBe(kept));

  test.each(['无', '没有', '暂无文号', '—', '详见附件', '详见附件第3号', '2026年第3号通知', '第3号', '12'])(
    '%s is none, and the clerk is told where another number goes',
    (written) => expect(read(written).error?.issues[0]?.message).toContain('别的编号写在“其他编号”里'),
  );

  test('of another kind is shown as such', () => {
    const sample = sampleOf('policies');
    const { docNumber: _number, ...data } = sample.data;
    const page = pageHtml('policies', { ...sample, data: { ...data, otherNumber: '2026年第3号通知' } });
    expect(page.replace(/<[^>]*>/g, '')).toContain('其他编号2026年第3号通知');
    expect(page).not.toContain('发文字号');
  });
});

test('every reference names a collection there is', () => {
  const targets = (fields: readonly Field[]): string[] =>
    fields.flatMap(({ to, fields: inner = [], item }) => [
      ...(to ? [to] : []),
      ...targets([...inner, ...(item ? [item] : [])]),
    ]);
  for (const name of collectionNames)
    for (const to of targets(fieldsOf(collections[name].schema.shape))) expect(collectionNames).toContain(to);
});

import { expect, test } from 'vitest';
import { setTitles } from '../../../cms/app/compare/compare-entry.ts';
import { speakerQuestion } from '../../../cms/app/form/speaker-question.ts';
import { asFilled, usualChange } from '../../../cms/app/tasks/usual-change.ts';
import { offerWords } from '../../../cms/app/tasks/usual-words.ts';
import { definitionOf } from '../../../src/collections/index.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';

setTitles({ communities: [{ id: 'nanxiang', label: '南巷社区' }] });
const fieldsIn = (name: 'disclosures' | 'volunteering') => fieldsOf(definitionOf(name).schema.shape);
const street: Values = { issuer: '青石街道办事处', channels: ['site'], responsible: '综合办主任' };
const nanxiang: Values = { issuer: '南巷社区居民委员会', channels: ['site', 'board'] };
type Values = Readonly<Record<string, unknown>>;
interface Given {
  from: Values;
  here: Values;
  isNew: boolean;
}
const asked = (form: Values, { from = street, here = nanxiang, isNew = true }: Partial<Given> = {}) => {
  const fields = fieldsIn('disclosures');
  const change = usualChange(fields, { before: [from], here: here, form: form, isNew });
  return { change, ...offerWords({ fields, change, form: form, community: 'nanxiang' }) };
};

test('what nobody touched is offered to follow another community, and told word by word', () => {
  expect(asked({ ...street, channels: ['site', 'wechat'] })).toEqual({
    change: { issuer: '南巷社区居民委员会' },
    question: '发布机构还是“青石街道办事处”，要不要换成“南巷社区居民委员会”？',
    lines: [],
  });
  const { change, question, lines } = asked({ ...street, issuer: '' });
  expect(change).toEqual(nanxiang);
  expect(question).toBe('这 2 项要不要换成南巷社区常用的？');
  expect(lines).toEqual(['公开渠道还是“网站”，换成“网站、公开栏”', '发布机构还没有写，写“南巷社区居民委员会”']);
  // And back to the whole street.
  expect(asked({ ...street, ...nanxiang }, { from: nanxiang, here: street }).change).toEqual({
    ...{ issuer: '青石街道办事处', channels: ['site'] },
  });
});

test('what somebody typed stays, and in an entry that is there already what is empty', () => {
  expect(asked({ ...street, issuer: '中共南巷社区委员会', channels: [] }, { isNew: false }).change).toEqual({});
  expect(asked({ ...nanxiang, channels: ['board', 'site'] }).change).toEqual({});
});

test('a telephone of another community is better empty than wrong', () => {
  const [before, form] = [{ phone: '0999-5550132', insurance: '由街道买意外险' }, { phone: '0999-5550132' }];
  const change = usualChange(fieldsIn('volunteering'), {
    before: [before],
    here: {},
    form: { ...before },
    isNew: true,
  });
  expect(change).toEqual({ phone: '' });
  expect(offerWords({ fields: fieldsIn('volunteering'), change, form, community: 'nanxiang' }).question).toBe(
    '联系电话还是“0999-5550132”，要不要清空？',
  );
});

test('what was filled by itself is said as long as it stands there', () => {
  expect(asFilled(street, { ...street, channels: ['site', 'board'] })).toEqual(['issuer', 'responsible']);
});

test('an entry that speaks in the name of another community is asked about, and may be meant so', async () => {
  const speakers = [
    { community: '', speaker: '青石街道办事处' },
    { community: 'nanxiang', speaker: '南巷社区居民委员会' },
  ];
  const said = async (form: Values) =>
    (await speakerQuestion('disclosures', form, 'x.md', () => Promise.resolve(speakers))).map(
      ({ path, severity, message }) => [path, severity, message],
    );
  expect(await said({ community: 'nanxiang', issuer: '青石街道办事处' })).toEqual([
    [
      'issuer',
      'warning',
      '常用的是“南巷社区居民委员会”，这里写的是“青石街道办事处”。写错了请改过来；真是它发的，就这样',
    ],
  ]);
  expect(await said({ issuer: '南巷社区居民委员会' })).toMatchObject([['issuer', 'warning', /没有选/]]);
  for (const fine of [
    { community: 'nanxiang', issuer: '南巷社区居民委员会' },
    { community: 'nanxiang', issuer: '中共南巷社区委员会' },
    { community: 'nanxiang' },
    { issuer: '青石街道办事处' },
  ])
    expect(await said(fine)).toEqual([]);
});

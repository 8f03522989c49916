import { describe, expect, it } from 'vitest';
import { draftOf } from '../../cms/app/preview/draft.ts';
import { entriesFrom } from '../../cms/app/state/open-data.ts';
import { definitionOf } from '../../src/collections/index.ts';

const values = {
  title: '東里社區第三季度工作經費收支說明',
  published: '2026-10-12',
  stream: 'finance',
  category: 'funds',
  channels: ['site'],
  issuer: '东里社区居民委员会',
  responsible: '财务委员',
  body: '三季度收支如下。',
};
const disclosures = definitionOf('disclosures');

describe('the entry a form would become', () => {
  it('has its id without the year folder, its body apart and its script', () => {
    expect(draftOf(disclosures, { slug: '2026/20261012-k7m2p', values })).toMatchObject({
      body: '三季度收支如下。',
      entry: { collection: 'disclosures', id: '20261012-k7m2p', language: 'zh-Hant', data: { stream: 'finance' } },
    });
  });

  it('has some id while it is new', () => {
    expect(draftOf(disclosures, { slug: '', values })).toMatchObject({ entry: { id: 'new' } });
  });

  it('is none while something is missing, and says what', () => {
    const { issuer: _issuer, ...unfinished } = values;
    expect(draftOf(disclosures, { slug: '', values: unfinished })).toMatchObject({
      problems: [{ label: '发布机构', message: '还没有填写' }],
    });
  });
});

describe('open data read back', () => {
  it('gives entries as the site has them', () => {
    const { body: _body, ...row } = values;
    const file = { entries: [{ id: 'a', url: 'https://x.example/a/', digest: 'ff', ...row }, { id: 'b' }] };
    expect(entriesFrom(file, 'disclosures')).toMatchObject([{ id: 'a', digest: 'ff', data: { title: row.title } }]);
  });

  it('is empty when there is none', () => {
    expect(entriesFrom(undefined, 'places')).toEqual([]);
    expect(entriesFrom({ entries: 'x' }, 'places')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { settings as settingsFile } from '../../src/collections/settings/schema.ts';
import { disclosures } from '../../src/collections/disclosures/schema.ts';
import { assemble } from '../../src/model/assemble.ts';
import { comingChanges } from '../../src/model/coming-changes.ts';
import { newest } from '../../src/model/current.ts';
import { articleTags } from '../../src/model/described/page-tags.ts';
import { sampleOf } from '../collections/sample.ts';
import { feedOf, jsonOf, pagesInSitemaps } from '../outputs/texts.ts';

const settings = settingsFile.schema.parse({
  name: '青石街道居民公示栏',
  street: '青石街道',
  domain: 'gongshi.example',
  address: '青石路 6 号',
  hotlines: [{ name: '总值班', phone: '0999-5550100', hours: '全天' }],
});

function entry(id: string, also: Record<string, unknown>): Entry {
  const { publicity: _publicity, publishAt: _at, named: _named, ...data } = sampleOf('disclosures').data;
  const file = `disclosures/2026/${id}.md`;
  return {
    collection: 'disclosures',
    id,
    file,
    data: { ...data, ...also } as Entry['data'],
    digest: '',
    language: 'zh-CN',
    links: [],
    headings: [],
    cites: [],
  };
}

const day = '2026-11-22';
const morning = entry('morning', { published: day });
const noon = entry('noon', { published: day, publishAt: `${day}T12:30+08:00` });
const evening = entry('evening', { published: day, publishAt: `${day}T18:00+08:00` });
const entries = [evening, morning, noon];
const siteAt = (now: string) => assemble({ entries, settings, now });

describe('an entry with a time of publication', () => {
  test.each([
    ['2026-11-21T23:59+08:00', []],
    ['2026-11-22T00:00+08:00', ['morning']],
    ['2026-11-22T12:29+08:00', ['morning']],
    ['2026-11-22T12:30+08:00', ['noon', 'morning']],
    ['2026-11-22T04:30Z', ['noon', 'morning']],
    ['2026-11-22T18:00+08:00', ['evening', 'noon', 'morning']],
    ['2027-01-01T00:00+08:00', ['evening', 'noon', 'morning']],
  ])('at %s residents see %j, the latest first, everywhere', (now, expected) => {
    const site = siteAt(now);
    expect(site.entries.disclosures.map(({ id }) => id)).toEqual(expected);
    expect(newest(site, 10).map(({ id }) => id)).toEqual(expected);
    expect(jsonOf(site, 'disclosures').entries.map(({ id }) => id)).toEqual(expected);
    for (const id of ['morning', 'noon', 'evening']) {
      const seen = expected.includes(id);
      expect(feedOf(site).includes(`/disclosures/${id}/`)).toBe(seen);
      expect(pagesInSitemaps(site).some(({ url }) => url.endsWith(`/disclosures/${id}/`))).toBe(seen);
    }
  });

  test('says its minute to search engines and feeds', () => {
    const site = siteAt('2026-12-01T00:00+08:00');
    expect(articleTags(site, noon, '')['PubDate']).toBe('2026-11-22 12:30');
    expect(articleTags(site, morning, '')['PubDate']).toBe('2026-11-22 00:00');
    const corrected = entry('corrected', {
      published: day,
      publishAt: `${day}T12:30+08:00`,
      changes: [{ date: day, kind: 'major', note: '改' }],
    });
    const feed = feedOf(assemble({ entries: [corrected], settings, now: '2026-12-01T00:00+08:00' }));
    expect(feed).toContain('<published>2026-11-22T04:30:00.000Z</published>');
    // Never changed before it came out.
    expect(feed).not.toContain('2026-11-21T16:00:00.000Z');
  });

  test('is refused on another day than the day of publication', () => {
    const { data } = sampleOf('disclosures');
    const problems = (also: object) =>
      disclosures.schema
        .safeParse({ ...data, accounts: undefined, ...also })
        .error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(problems({ published: '2026-10-19', publishAt: '2026-10-20T09:00+08:00' })).toEqual([
      ['publishAt', '定时公开是 2026-10-20，发布日期是 2026-10-19，请改成同一天'],
    ]);
    expect(problems({ published: '2026-10-20', publishAt: '2026-10-19T16:00Z' })).toBeUndefined();
    expect(problems({ published: '2026-10-20', publishAt: '' })).toBeUndefined();
  });
});

describe('the coming changes of the site', () => {
  const after = (now: string, own: readonly Entry[] = entries) =>
    comingChanges(own, assemble({ entries: own, settings, now })).map((change) => new Date(change).toISOString());
  const [noonUtc, eveningUtc] = ['2026-11-22T04:30:00.000Z', '2026-11-22T10:00:00.000Z'];

  test.each([
    ['2026-11-21T10:00+08:00', ['2026-11-21T16:00:00.000Z', noonUtc, eveningUtc]],
    ['2026-11-22T00:00+08:00', [noonUtc, eveningUtc]],
    ['2026-11-22T12:30+08:00', [eveningUtc]],
    ['2026-11-22T18:00:30+08:00', []],
  ])('after %s are at %s', (now, changes) => expect(after(now)).toEqual(changes));

  test('hold the boundaries of statuses, rounded up to the minute for which a site is built, each once', () => {
    const unread = { digest: '', language: 'zh-CN', links: [], headings: [], cites: [] } as const;
    const status = { collection: 'alerts', id: 'a', file: '', ...unread } as const;
    const data = { level: 'notice', starts: '2026-11-22T09:10:20+08:00', ends: '2026-11-22T10:00+08:00', text: '停水' };
    const alert = { ...status, data: data as Entry['data'] };
    const [begins, ends] = ['2026-11-22T01:11:00.000Z', '2026-11-22T02:00:00.000Z'];
    expect(after('2026-11-22T08:00+08:00', [alert, alert])).toEqual([begins, ends]);
    expect(after('2026-11-22T09:11+08:00', [alert])).toEqual([ends]);
    expect(after('2026-11-22T10:00+08:00', [alert])).toEqual([]);
  });
});

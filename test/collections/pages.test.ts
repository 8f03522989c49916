import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { collectionNames, definitionOf, type CollectionName } from '../../src/collections/index.ts';
import { views } from '../../src/collections/views.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';
import { statusAt } from '../../src/schema/schedule.ts';
import { contextFor, NOW, pageHtml, sampleOf, type Data } from './sample.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // React's way of writing void elements, flags and `dateTime`.
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A table that scrolls is a region of its own, and a title on the line of its paragraph a heading: HTML has none there.
    'prefer-native-element': ['error', { exclude: ['region', 'heading'] }],
    // Numbers are kept on one line by the styles.
    'tel-non-breaking': 'off',
  },
});

function sound(html: string): void {
  const { results } = validator.validateStringSync(html);
  expect(results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\[object|>null<|Invalid|>\s*false\s*</);
}

/** The text of an element, without markup. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

const headings = (html: string) => [...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, inside = '']) => textOf(inside));

/** A page has one h1, and it is the title. An alert without one is called by its level. */
const titleOf = (data: Data) =>
  data['title'] ?? { notice: '一般提醒', warning: '注意', emergency: '紧急' }[String(data['level'])] ?? data['entry'];

test('every collection has a view', () => {
  expect(Object.keys(views)).toEqual(collectionNames);
});

describe.each(collectionNames)('%s', (name) => {
  const sample = sampleOf(name);
  const { schema } = definitionOf(name);
  const optional = fieldsOf(schema.shape).filter(({ required, when }) => !required && !when);

  test('the sample fills every field that is asked for but withdrawn, and the community where it concerns the whole street', () => {
    const missing = optional.filter(({ name: field }) => sample.data[field] === undefined).map(({ name: own }) => own);
    expect(missing.filter((field) => !['withdrawn', 'community'].includes(field))).toEqual([]);
    expect(sample.body.html).not.toBe('');
  });

  test('the sample reads well as a page', () => {
    const html = pageHtml(name);
    expect(headings(html)).toEqual([titleOf(sample.data)]);
    expect(html).toMatch(new RegExp(`^<article[^>]* data-entry="${name}/sample"`));
    sound(html);
  });

  test.each(optional.map(({ name: field }) => field))('reads well without %s', (field) => {
    const { [field]: _left, ...data } = sample.data;
    const html = pageHtml(name, { ...sample, data });
    expect(headings(html)).toEqual([titleOf(data)]);
    sound(html);
  });

  test('reads well with what is required only, without a body, before and after its time', () => {
    const kept = fieldsOf(schema.shape).filter(({ required }) => required);
    const data = Object.fromEntries(kept.map(({ name: field }) => [field, sample.data[field]]));
    // A call for volunteers has to say where, one way or the other.
    if (name === 'volunteering') data['address'] = '南巷 23 号';
    for (const now of ['2020-01-01T00:00+08:00', NOW, '2040-01-01T00:00+08:00']) {
      const html = pageHtml(name, { data, body: { html: '', headings: [] } }, now, {
        number: undefined,
        digest: undefined,
        settings: { name: '公示栏', street: '青石街道', hotlines: [] },
        lookup: () => undefined,
        media: () => undefined,
      });
      expect(headings(html)).toEqual([titleOf(data)]);
      sound(html);
    }
  });

  test('says each of its statuses at its time', () => {
    const { status } = contextFor(name, sample.data);
    for (const { from } of status) {
      const now = from ?? '2020-01-01T00:00+08:00';
      const html = pageHtml(name, sample, now);
      expect(textOf(html)).toContain(statusAt(status, now)!.label);
      sound(html);
    }
  });

  test.runIf('withdrawn' in schema.shape)('withdrawn, it keeps its title and says when and why', () => {
    const withdrawn = { date: '2026-10-21', kind: 'error', reason: '名额写错了，改好后重新公布。' };
    const html = pageHtml(name, { ...sample, data: { ...sample.data, withdrawn } });
    expect(headings(html)).toEqual([sample.data['title']]);
    expect(textOf(html)).toContain('2026年10月21日');
    expect(textOf(html)).toContain(withdrawn.reason);
    expect(html).not.toContain('/media/');
    expect(html).not.toContain(String(sample.data['summary']));
    expect(html).not.toContain(sample.body.html);
    sound(html);
  });

  test.runIf('withdrawn' in schema.shape)(
    'withdrawn for personal information, or nobody said why, it keeps nothing',
    () => {
      for (const kind of ['privacy', undefined]) {
        const withdrawn = { date: '2026-10-21', kind, reason: '附件误登了某户的住址。' };
        const html = pageHtml(name, { ...sample, data: { ...sample.data, withdrawn } });
        expect(textOf(html)).toContain('2026年10月21日撤回');
        expect(textOf(html).includes('因为涉及个人信息')).toBe(kind === 'privacy');
        for (const gone of [
          sample.data['title'],
          sample.data['summary'],
          withdrawn.reason,
          '/media/',
          sample.body.html,
        ])
          expect(html).not.toContain(String(gone));
        sound(html);
      }
    },
  );
});

describe('what is given reaches the page', () => {
  test.each(collectionNames)('%s: every text of the sample stands on it', (name: CollectionName) => {
    // Ways to answer stand on a consultation until it closes, its outcome from then on.
    const html = pageHtml(name) + pageHtml(name, sampleOf(name), '2026-08-10T09:00+08:00');
    // What a picture shows is read out in its place.
    const read = html.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1');
    const text = textOf(read).replaceAll('&quot;', '"').replace(/\s+/g, '');
    const unseen = textsIn(sampleOf(name).data, name).filter((own) => !text.includes(own.replace(/\s+/g, '')));
    expect(unseen).toEqual([]);
  });
});

/** The words a clerk wrote: not codes, days, addresses of files or references, which the page words differently. */
function textsIn(value: unknown, name: string): string[] {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/.test(value) ? value.split('\n') : [];
  if (Array.isArray(value)) return value.flatMap((own) => textsIn(own, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => (key === 'source' ? [] : textsIn(own, name)));
}

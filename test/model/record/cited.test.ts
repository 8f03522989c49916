import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/collections/entry.ts';
import { BesideEntry } from '../../../src/layouts/record/BesideEntry.tsx';
import { besideOf } from '../../../src/model/beside.ts';
import { renderBody } from '../../../src/model/render-body.ts';
import { notHeld } from '../../../src/record/not-held.ts';
import { citations } from '../../../src/record/citations.ts';
import { HELD, PLANS } from '../../record/five-plans.ts';
import { bent, siteOf } from '../bent-entries.ts';

const cleared = { replaces: undefined, expires: undefined, effective: undefined, docNumber: undefined };
const policies = HELD.map(([id, data]) => bent('policies', id, { ...cleared, validity: 'in-force', ...data }));
const citing = (id: string, text: string): Entry => ({
  ...bent('disclosures', id, { accounts: undefined }),
  file: `disclosures/${id}.md`,
  cites: citations([text]),
});
const plans = PLANS.map(({ text }, index) => citing(`plan-${String(index)}`, text));
const site = siteOf([...policies, ...plans]);
const html = (entry: Entry, text: string, at = site) => renderBody(at, entry, text, new Map()).html;

describe('five plans', () => {
  test('have 43 citations', () => {
    expect(PLANS.reduce((sum, { held, missing }) => sum + held.length + missing.length, 0)).toBe(43);
  });

  test.each(PLANS.map((plan, index) => ({ ...plan, index })))('plan $index: linked', ({ text, held, index }) => {
    const links = [
      ...html(plans[index]!, text).matchAll(/<a href="\/policies\/([^"/]+)\/">([^<]+)<\/a>(?!）<\/span>)/g),
    ];
    const short = /^《意见》$/;
    expect(
      links
        .map(([, id, words]) => [words, id])
        .filter(([words]) => !short.test(words!))
        .toSorted(),
    ).toEqual(held.toSorted());
  });

  test('what is not held is listed, what is cited most first', () => {
    const listed = notHeld([...policies, ...plans]);
    for (const [index, { missing }] of PLANS.entries()) {
      const file = `disclosures/plan-${String(index)}.md`;
      const own = listed.filter(({ by }) => by.some((one) => one.file === file)).map(({ name }) => name);
      expect(own.toSorted()).toEqual(missing.toSorted());
    }
    const counts = listed.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test('a policy tells who cites it', () => {
    const rules = policies.find(({ id }) => id === 'rules')!;
    const told = besideOf(site, rules).citedBy;
    expect(told?.latest.map(({ entry }) => entry)).toEqual(['disclosures/plan-0', 'disclosures/plan-4']);
    const named = bent('services', 'named', { basis: [{ policy: 'rules' }] });
    const also = siteOf([...policies, ...plans, { ...named, cites: ['青街办发〔2025〕3号'] }]);
    expect(besideOf(also, rules).citedBy).toEqual(told);
  });

  test('its page shows the newest ten, and how many there are', () => {
    const days = Array.from({ length: 12 }, (_, index) => `2026-10-${String(index + 10)}`);
    const many = days.map((published) => ({
      ...bent('disclosures', published, { published }),
      cites: ['《志愿服务条例》'],
    }));
    const beside = besideOf(
      siteOf([...policies, ...many]),
      policies.find(({ id }) => id === 'volunteer')!,
    );
    const page = renderToStaticMarkup(createElement(BesideEntry, { beside, now: '2026-11-21T10:00+08:00' }));
    expect(page.replace(/<[^>]+>/g, '')).toContain('文中提到它的 12 件，这里是最近的 10 件');
    expect([...page.matchAll(/href="\/disclosures\/([^"]+)\/"/g)].map(([, id]) => id)).toEqual(
      days.toReversed().slice(0, 10),
    );
  });
});

describe('whether it holds', () => {
  const text = '按《青石街道社区公益金管理办法》和《志愿服务条例》办，《志愿服务条例》另有规定的除外。';
  const entry = citing('a', text);
  const old = { title: '青石街道社区公益金管理办法', docNumber: '青街办发〔2024〕14号' };
  const at = (now: string) =>
    html(
      entry,
      text,
      siteOf(
        [
          bent('policies', 'old', { ...cleared, ...old, validity: 'in-force' }),
          bent('policies', 'new', { ...cleared, title: '新办法', replaces: ['old'], effective: '2026-12-01' }),
          policies.find(({ id }) => id === 'volunteer')!,
          entry,
        ],
        now,
      ),
    ).replace(/^[^]*?按/, '按');

  test('stands beside it in words, once where it does, and the browser knows what comes', () => {
    expect(at('2026-11-30T23:59+08:00')).toBe(
      '按<a href="/policies/old/">《青石街道社区公益金管理办法》</a>' +
        '<span class="small" data-phases="2026-12-01 withdrawn 已被取代">（<span>现行有效</span>）</span>' +
        '<span class="small" data-from="2026-12-01" hidden="hidden">（见<a href="/policies/new/">《新办法》</a>）</span>' +
        '和<a href="/policies/volunteer/">《志愿服务条例》</a><span class="small">（<span>现行有效</span>）</span>办，' +
        '<a href="/policies/volunteer/">《志愿服务条例》</a>另有规定的除外。</p>\n',
    );
  });

  test('and what holds instead, from its minute on', () => {
    expect(at('2026-12-01T00:00+08:00')).toContain(
      '<span class="small">（<span>已被取代</span>）</span><span class="small">（见<a href="/policies/new/">《新办法》</a>）</span>',
    );
  });
});

test('not in links and code; headings keep their addresses', () => {
  const text = '## 《志愿服务条例》\n\n[《志愿服务条例》](/x/) `《志愿服务条例》` **《志愿服务条例》**';
  const entry = citing('a', text);
  const withLinks = html(entry, text);
  expect(withLinks.match(/\/policies\/volunteer\//g)).toHaveLength(2);
  const ids = (from: string) => [...from.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(withLinks)).toEqual(ids(html({ ...entry, cites: [] }, text)));
});

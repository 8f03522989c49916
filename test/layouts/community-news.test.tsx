import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EntryView } from '../../src/layouts/EntryView.tsx';
import { besideOf } from '../../src/model/beside.ts';
import { pageContext } from '../../src/model/page-context.ts';
import { relatedRows } from '../../src/model/related.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

const nanxiang = bent('communities', 'nanxiang');

/** The ids of sections and the entries that are led to, as they stand on the page of a community with so many notices. */
function pageWith(notices: number) {
  const own = Array.from({ length: notices }, (_, index) =>
    bent('notices', `n${String(index)}`, { community: 'nanxiang', published: `2026-10-${String(index + 10)}` }),
  );
  const site = siteOf([nanxiang, ...own]);
  const html = renderToStaticMarkup(
    createElement(EntryView, {
      entry: nanxiang,
      body: { html: '<p>介绍</p>', headings: [] },
      context: pageContext(site, nanxiang, new Map()),
      beside: besideOf(site, nanxiang),
      related: relatedRows(site, nanxiang),
    }),
  );
  const marks = [
    ...html.matchAll(/ id="(news|about|related)"|href="\/notices\/(n\d+)\/"|href="(#related|\/subscribe\/)"/g),
  ];
  return marks.map(([, id, notice, href]) => id ?? notice ?? href);
}

test('what a community published last stands before what it is, what is older at the end', () => {
  const newest = ['n11', 'n10', 'n9', 'n8', 'n7'];
  const older = ['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0'];
  expect(pageWith(12)).toEqual(['news', ...newest, '#related', '/subscribe/', 'about', 'related', ...older]);
  expect(pageWith(2)).toEqual(['news', 'n1', 'n0', '/subscribe/', 'about']);
  expect(pageWith(0)).toEqual(['about']);
});

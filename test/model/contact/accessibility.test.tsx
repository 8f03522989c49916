import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AccessibilityView } from '../../../src/layouts/contact/AccessibilityView.tsx';
import { accessibilityOf } from '../../../src/model/contact/accessibility.ts';
import type { Settings } from '../../../src/collections/settings/schema.ts';
import { bent, siteOf } from '../bent-entries.ts';

function statement(own: Partial<Settings> = {}): string {
  const site = siteOf([
    bent('places', 'hall', { title: '大厅', accessibility: ['低位窗口'] }),
    bent('places', 'other'),
  ]);
  const filled = { ...site, settings: { ...site.settings, ...own } };
  return renderToStaticMarkup(<AccessibilityView statement={accessibilityOf(filled)} lead="" />);
}

test('it says whom to tell and by when it is answered, what was tried, and what does not work', () => {
  const html = statement({
    accessibilityContact: { post: '残联专干', phone: '0999-5550111', address: '青石路 6 号', days: 5 },
    accessibilityChecks: [{ date: '2026-10-17', what: '两位居民试用', found: '查到了' }],
    accessibilityGaps: [{ what: '二楼没有电梯', instead: '一楼设分会场', by: '2027-06-30' }],
  });
  expect(html).toMatch(/由残联专干答复，5 个工作日内答复.*tel:09995550111/s);
  expect(html).toMatch(/2026-10-17.*两位居民试用：查到了/s);
  expect(html).toMatch(/二楼没有电梯；一楼设分会场.*2027-06-30/s);
  expect(html).toMatch(/大厅.*低位窗口.*另有 1 处还没有登记/s);
});

test('where nothing is filled in, it promises nothing, and names the telephone of the office', () => {
  const html = statement();
  expect(html).not.toContain('个工作日');
  expect(html).toContain('还没有请居民试用的记录');
  expect(html).toContain('tel:09995550100');
});

import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { Accounts } from '../../src/collections/disclosures/Accounts.tsx';
import { pageContext } from '../../src/model/page-context.ts';
import { markupOf } from '../components/markup-of.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

/** The words of accounts with such spending, in 分. */
function words(...amounts: number[]): string {
  const spending = amounts.map((amount, index) => ({ item: `第 ${String(index + 1)} 项`, amount }));
  const entry = bent('disclosures', 'q3', { accounts: { opening: 0, income: [], spending, closing: 0 } });
  const { data } = entry as Entry<'disclosures'>;
  const html = markupOf(<Accounts id="q3" data={data} context={pageContext(siteOf([entry]), entry, new Map())} />);
  return html.replaceAll(/<[^>]+>/g, '');
}

test('what most was spent on is said with its share, unless it is seen at once or there are no shares', () => {
  expect(words(10000, 30000, 20000)).toContain('最大一笔支出是第 2 项，300.00 元，占 50.0%。');
  expect(words(10000, 30000)).not.toContain('最大一笔');
  for (const none of [words(0, 0, 0), words(10000, 30000, -5000)]) {
    expect(none).not.toContain('最大一笔');
    expect(none).not.toContain('NaN');
  }
});

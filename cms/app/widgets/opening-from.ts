import { checksOf, type AccountCheck } from '../../../src/collections/disclosures/account-checks.ts';
import { bookOf, type Report } from '../../../src/collections/disclosures/account-report.ts';
import { seriesIn } from '../../../src/collections/disclosures/account-series.ts';
import { countWords, periodsWords } from '../../../src/collections/disclosures/account-words.ts';
import { disclosures } from '../../../src/collections/disclosures/schema.ts';
import { formatFen } from '../../../src/schema/money.ts';
import type { KnownReport } from '../state/account-reports.ts';

/** What the reports before say of the opening: a sentence for the clerk, and the closing that can be taken over. */
export interface OpeningFrom {
  said: string;
  closing?: number;
}

/** `form` is what the form holds, finished or not; `id` is empty for an entry that was never saved. */
export function openingFrom(
  form: Readonly<Record<string, unknown>>,
  id: string,
  reports: readonly KnownReport[],
): OpeningFrom {
  const period = disclosures.schema.shape.period.safeParse(form['period']).data;
  const [category, duty] = [textIn(form['category']), textIn(form['duty'])];
  if (period === undefined) return { said: '写上“所属期间”，这里会列出上一期的结余。' };
  if (category === undefined && duty === undefined) return { said: '选好“公开事项”，这里会列出上一期的结余。' };
  const own: Report = {
    ...{ id, title: '', period, duty, category: category ?? '', community: textIn(form['community']) },
    // The last of its period: what is being written now.
    ...{ published: '9999-12-31', opening: 0, income: 0, spending: 0, closing: 0 },
  };
  const checks = checksOf(own, seriesIn(bookOf(own, reports)));
  const said = ORDER.flatMap((kind) => checks.filter((check) => check.kind === kind)).map(saidOf(reports));
  return said.find((one) => one !== undefined) ?? { said: '没有找到更早的账；第一次公布的，照账本填。' };
}

/** The report right before knows it best; the shorter ones of the same time know better than one of long ago. */
const ORDER = ['carried', 'rolled', 'gap'] as const satisfies readonly AccountCheck['kind'][];

const saidOf =
  (reports: readonly KnownReport[]) =>
  (check: AccountCheck): OpeningFrom | undefined => {
    if (check.kind === 'rolled') {
      const opening = check.rows.find(({ what }) => what === 'opening');
      return opening && rolledUp(countWords(check.parts, check.count), opening.parts);
    }
    if (check.kind !== 'carried' && check.kind !== 'gap') return undefined;
    const { id, title, closing } = check.before;
    const draft = reports.some((report) => report.id === id && report.draft) ? '（还是草稿，可能还会改）' : '';
    const gap = check.kind === 'gap' ? `缺${periodsWords(check.missing)}的账，最近的一期是` : '';
    return { said: `${gap}《${title}》${draft}，结余 ${formatFen(closing)} 元。`, closing };
  };

const rolledUp = (parts: string, opening: number): OpeningFrom => ({
  said: `这一期里${parts}的账都有了，最早一份的上期结余是 ${formatFen(opening)} 元。`,
  closing: opening,
});

const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

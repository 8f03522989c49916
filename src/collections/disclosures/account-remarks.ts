import type { Remark, Reviewed } from '../../schema/collection.ts';
import { periodWords } from '../../schema/periods/period.ts';
import { tiedTogether } from '../../schema/tied.ts';
import { checksOf, type AccountCheck } from './account-checks.ts';
import { bookMarks, bookOf, reportOf, type Report } from './account-report.ts';
import { seriesIn, type Series } from './account-series.ts';
import { countWords, difference, periodsWords, rowWords, yuan } from './account-words.ts';

/** What a clerk should look at again in accounts that are right by themselves, but do not agree with others. */
export function accountRemarks(entries: readonly Reviewed<Parameters<typeof reportOf>[0]['data']>[]): Remark[] {
  const reports = entries.flatMap((entry) => reportOf(entry) ?? []);
  return [...new Set(tiedTogether(reports, bookMarks).values())].flatMap((book) => {
    const series = seriesIn(book);
    return book.flatMap((own) => remarks(own, series));
  });
}

/** The same of one report, with what `others` are known. */
export const remarksOn = (own: Report, others: readonly Report[]): Remark[] =>
  remarks(own, seriesIn(bookOf(own, others)));

const remarks = (own: Report, series: readonly Series[]) =>
  checksOf(own, series).flatMap((check) => remarksFrom(own, check));

function remarksFrom(own: Report, check: AccountCheck): Remark[] {
  const remark = (path: Remark['path'], message: string): Remark => ({ id: own.id, path, message });
  switch (check.kind) {
    case 'carried': {
      const { title, closing, changed } = check.before;
      if (closing === own.opening) return [];
      const corrected =
        changed !== undefined && changed >= own.published ? `那一期在 ${changed} 更正过，这一期可能要跟着改；` : '';
      return [
        remark(
          ['accounts', 'opening'],
          `上期结余 ${yuan(own.opening)}，和《${title}》的本期结余 ${yuan(closing)}对不上，相差 ${difference(own.opening, closing)}；${corrected}请核对两期账目`,
        ),
      ];
    }
    case 'gap':
      return [
        remark(
          ['period'],
          `前面缺${periodsWords(check.missing)}的账，上期结余没有可核对的数；最近的一期是《${check.before.title}》，结余 ${yuan(check.before.closing)}。请补上缺的，或者核对所属期间`,
        ),
      ];
    case 'rolled':
      return check.rows.flatMap(({ what, parts, own: stated }) =>
        parts === stated
          ? []
          : [
              remark(
                ['accounts', what],
                `${rowWords(what, own.period)} ${yuan(stated)}，和${countWords(check.parts, check.count)}的账汇总起来的 ${yuan(parts)}对不上，相差 ${difference(parts, stated)}，请核对`,
              ),
            ],
      );
    case 'double':
      return [
        remark(
          ['period'],
          `${periodWords(own.period)}有两份账，另一份是《${check.other.title}》，前后各期按后发布的${check.counts ? '这一份' : '那一份'}核对；重复的请撤回，是另一本账的，请给两份各选公开目录项`,
        ),
      ];
    case 'first':
      return [];
  }
}

import type { Remark, Reviewed } from '../../schema/collection.ts';
import { daysBetween } from '../../schema/beijing.ts';

interface Finished {
  withdrawn?: unknown;
  published: string;
  award?: { day: string } | undefined;
  contract?: { day: string } | undefined;
  started?: string | undefined;
  done?: string | undefined;
}

const YEAR = 366;

/** A day of completion that cannot well be: a wrong year, before there was anybody to do it, or, where today is known, to come. */
export const doneDay = (entries: readonly Reviewed<Finished>[], today?: string): Remark[] =>
  entries.flatMap(({ id, data }) =>
    data.withdrawn ? [] : remarks(data, today).map((message) => ({ id, path: ['done'], message })),
  );

function remarks({ published, award, contract, started, done }: Finished, today: string | undefined): string[] {
  if (!done) return [];
  const before = (what: string, day: string | undefined) =>
    day !== undefined && done < day ? [`实际完成 ${done} 早于${what} ${day}，请核对`] : [];
  const early = [...before('定承接方', award?.day), ...before('签合同', contract?.day)];
  if (!started && daysBetween(done, published) > YEAR) {
    early.push(`实际完成 ${done} 比发布日期 ${published} 早一年以上，请核对年份；没写错的，请补上开始的日子`);
  }
  // What is published one day is written as of that day.
  if (today !== undefined && done > today && done > published) {
    early.push(`实际完成 ${done} 还没有到，今天是 ${today}；完成了再写`);
  }
  return early;
}

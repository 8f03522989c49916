import { dayIn, instantMs } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Facts {
  starts: string;
  ends: string;
  when?: string | undefined;
}

/** What is told days ahead is not there yet: between both the alert is shown, and says so. */
export function alertStatus({ starts, ends, when }: Facts): Schedule {
  const begins = beginOf(when, starts);
  const ahead =
    begins !== undefined && instantMs(starts) < instantMs(begins) && instantMs(begins) < instantMs(ends)
      ? begins
      : undefined;
  const told: Phase[] = ahead === undefined ? [] : [{ from: starts, code: 'wait', label: '已预告，还没开始' }];
  return [
    { from: null, code: 'wait', label: '未开始' },
    ...told,
    { from: ahead ?? starts, code: 'open', label: '生效中' },
    { from: ends, code: 'closed', label: '已解除' },
  ];
}

const FIRST = /^\D*?(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（[^）]*）)?\s*(?:(\d{1,2})[:：](\d{2}))?/;

/** The first day and clock of 11月24日（周二）9:00—16:00. Without a year it is the next such day, unless that has only just passed. */
function beginOf(when: string | undefined, starts: string): string | undefined {
  const [, year, month, day, hour = '0', minute = '00'] = FIRST.exec(when ?? '') ?? [];
  if (month === undefined || day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const pad = (text: string) => text.padStart(2, '0');
  const shown = Number(starts.slice(0, 4));
  // Told in December, of January.
  const next = Number(month) + 6 < Number(starts.slice(5, 7)) ? shown + 1 : shown;
  const written = dayIn(`${year ?? String(next)}-${pad(month)}-${pad(day)}`);
  return written && `${written}T${pad(hour)}:${minute}+08:00`;
}

import { beijingDay } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import type { Site } from './site.ts';

/** Days off in the month around now; a page is not read for longer without being built again. */
export const holidaysNear = remembered(({ settings, now }: Site): string[] => {
  const today = beijingDay(now);
  return (settings.holidays ?? [])
    .flatMap(({ off = [] }) => off)
    .filter((day) => day >= today && day.slice(0, 7) <= nextMonth(today));
});

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

import { openingAt, readDays, readHours, weekdayOf } from '../components/time/opening-hours.ts';
import { openingShapes } from '../components/status/status-shapes.ts';
import { beijingDay, weekday } from '../schema/beijing.ts';
import { keepCurrent, type Updater } from './keep-current.ts';

/** Opening hours: only on pages that show them, so that the others stay light. */
export const hoursUpdaters: Readonly<Record<string, Updater>> = {
  'data-hours': (mark, value, now) => {
    const off = mark.closest<HTMLElement>('[data-off]')?.dataset['off'] ?? '';
    const { code, label, next, note } = openingAt(readHours(value), now, readDays(off));
    const word = mark.querySelector<HTMLElement>('[data-opening]');
    if (!word) return;
    const isNext = word.dataset['opening'] === 'next';
    word.textContent = isNext ? next + (note ? `（${note}）` : '') : label;
    if (isNext) return;
    mark.dataset['status'] = code;
    mark.querySelector('path')?.setAttribute('d', openingShapes[code]);
  },
  'data-today-in': (mark, value, now) => {
    const today = weekday(beijingDay(now));
    mark.hidden = !value.includes(String(today));
    // Of a row of several days, which one.
    if (value.length > 1) mark.textContent = `（今天${weekdayOf(today)}）`;
  },
};

if (typeof document !== 'undefined') keepCurrent(hoursUpdaters);

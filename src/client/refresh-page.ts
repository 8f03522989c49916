import { inForce } from '../components/time/in-force.ts';
import { beijingDay } from '../schema/beijing.ts';
import { keepCurrent, type Updater } from './keep-current.ts';

const showInForce: Updater = (mark, _value, now) => {
  // An attribute, since drawings have no `hidden` property.
  mark.toggleAttribute('hidden', !inForce({ from: mark.dataset['from'], until: mark.dataset['until'] }, now));
};

/** What time moves on every page: alerts, and dates of another year. */
keepCurrent({
  'data-from': showInForce,
  'data-until': showInForce,
  // In a new year a page of the old one says which year it meant.
  datetime: (mark, value, now) => {
    const words = mark.textContent;
    const year = beijingDay(value).slice(0, 4);
    if (/^\d+月/.test(words) && year !== beijingDay(now).slice(0, 4)) mark.textContent = `${year}年${words}`;
  },
});

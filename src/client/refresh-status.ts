import { dayCells, nthDay, rulerPaths, stageStates } from '../components/time/day-ruler.ts';
import { asOfWords, dayWords } from '../components/time/day-words.ts';
import { readWords, termParts } from '../components/time/days-left.ts';
import { inForce } from '../components/time/in-force.ts';
import { readPhases } from '../components/status/phases.ts';
import { statusShapes } from '../components/status/status-shapes.ts';
import { beijingDay } from '../schema/beijing.ts';
import { statusAt } from '../schema/schedule.ts';
import { keepCurrent, type Updater } from './keep-current.ts';

const showInForce: Updater = (mark, _value, now) => {
  // An attribute, since drawings have no `hidden` property.
  mark.toggleAttribute('hidden', !inForce({ from: mark.dataset['from'], until: mark.dataset['until'] }, now));
};

/** What each attribute holds is written beside the component that sets it. */
export const statusUpdaters: Readonly<Record<string, Updater>> = {
  'data-phases': (mark, value, now) => {
    const status = statusAt(readPhases(value), now);
    const word = mark.querySelector(':scope > span');
    if (!status || !word) return;
    mark.dataset['status'] = status.code;
    mark.querySelector('path')?.setAttribute('d', statusShapes[status.code]);
    word.textContent = status.label;
    mark.hidden = false;
  },
  'data-days-until': (mark, value, now) => {
    termParts(value, now, readWords(mark.dataset['daysWords'] ?? '')).forEach((part, index) => {
      mark.children[index]!.textContent = part;
    });
  },
  'data-from': showInForce,
  'data-until': showInForce,
  'data-ruler': (mark, value, now) => {
    const [from = '', to = ''] = value.split(' ');
    rulerPaths(dayCells(from, to, now)).forEach((path, index) => mark.children[index]!.setAttribute('d', path));
  },
  'data-nth-day': (mark, value, now) => {
    const [from = '', to = ''] = value.split(' ');
    mark.textContent = nthDay(from, to, now);
  },
  'data-stages': (mark, value, now) => {
    stageStates(value.split(' '), now).forEach((state, index) => {
      const stage = mark.children[index]!;
      stage.className = state ?? '';
      if (state === 'now') stage.setAttribute('aria-current', 'step');
      else stage.removeAttribute('aria-current');
    });
  },
  // In a new year a page of the old one says which year it meant.
  datetime: (mark, value, now) => {
    const words = mark.textContent;
    const year = beijingDay(value).slice(0, 4);
    if (/^\d+月/.test(words) && year !== beijingDay(now).slice(0, 4)) mark.textContent = `${year}年${words}`;
  },
  'data-now': (mark, value, now) => {
    mark.textContent = value === 'day' ? dayWords(beijingDay(now)) : asOfWords(now);
    if (value !== 'day') mark.setAttribute('datetime', now);
  },
};

if (typeof document !== 'undefined') keepCurrent(statusUpdaters);

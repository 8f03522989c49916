import { dayCells, nthDay, rulerPaths, stageStates } from '../components/time/day-ruler.ts';
import { readWords, termParts } from '../components/time/days-left.ts';
import { readPhases } from '../components/status/phases.ts';
import { statusShapes } from '../components/status/status-shapes.ts';
import { statusAt } from '../schema/schedule.ts';
import { keepCurrent } from './keep-current.ts';

/** Statuses and terms: what is shown of them on only some pages. What each attribute holds is written beside its component. */
keepCurrent({
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
});

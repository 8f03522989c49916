import { readWords, termParts } from '../components/time/days-left.ts';
import { readPhases } from '../components/status/phases.ts';
import { statusShapes } from '../components/status/status-shapes.ts';
import { statusAt } from '../schema/schedule.ts';
import { keepCurrent } from './keep-current.ts';

/** Statuses, and how long a term still runs. What each attribute holds is written beside its component. */
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
});

import { dayCells, nthDay, rulerPaths, stageStates } from '../components/time/day-ruler.ts';
import { keepCurrent } from './keep-current.ts';

/** Terms day by day and stage by stage, which few pages show. */
keepCurrent({
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

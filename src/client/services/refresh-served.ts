import { servedWords } from '../../components/time/opening-hours.ts';
import { keepCurrent, type Updater } from '../keep-current.ts';

/** Of a service whose hours are not those of its place; after the hours have been looked at. Apart, for the home page has none. */
const servedUpdaters: Readonly<Record<string, Updater>> = {
  'data-served': (mark) => {
    const word = mark.querySelector('[data-opening]');
    if (word) word.textContent = servedWords(word.textContent);
  },
};

if (typeof document !== 'undefined') keepCurrent(servedUpdaters);

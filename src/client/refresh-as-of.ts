import { asOfWords } from '../components/time/day-words.ts';
import { keepCurrent } from './keep-current.ts';

/** The instant of which the page is true, at its foot. */
keepCurrent({
  'data-now': (mark, _value, now) => {
    mark.textContent = asOfWords(now);
    mark.setAttribute('datetime', now);
  },
});

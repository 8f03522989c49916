import { todayWords } from '../components/time/day-words.ts';
import { lunarDay } from '../components/time/lunar-day.ts';
import { beijingDay } from '../schema/beijing.ts';
import { keepCurrent } from './keep-current.ts';

/** The date of today over the home page. */
keepCurrent({
  'data-today': (mark, value, now) => {
    const day = beijingDay(now);
    mark.textContent = value === 'lunar' ? lunarDay(day) : todayWords(day);
    if (value !== 'lunar') mark.setAttribute('datetime', day);
  },
});

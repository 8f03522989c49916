import { Seal } from '../../components/entry/Seal.tsx';
import { dayWords } from '../../components/time/day-words.ts';
import { Today } from '../../components/time/Today.tsx';
import type { Slide } from '../../model/screen/slides.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { SlideView } from './SlideView.tsx';

interface Props {
  title: string;
  slides: readonly Slide[];
  origin: string;
  now: string;
}

/**
 * A screen in a hall: its name, the day and what is current, one picture after another. Without a script it is a list that
 * can be read, of the day on which it was made.
 */
export function ScreenView({ title, slides, origin, now }: Props) {
  const day = beijingDay(now);
  return (
    <>
      <header className="bar">
        <Seal />
        <h1>{title}</h1>
        <Today now={now} />
        <p className="clock" data-screen-clock="" aria-hidden="true" />
      </header>
      {slides.map((slide, index) => (
        <SlideView key={index} slide={slide} origin={origin} now={now} />
      ))}
      <footer className="bar">
        <p data-screen-place="" />
        <p data-screen-state="" data-made={day}>
          数据截至 {dayWords(day)}
        </p>
        <button type="button" data-screen-stop="" hidden>
          停住
        </button>
      </footer>
    </>
  );
}

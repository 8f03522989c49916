import { dayWords } from './day-words.ts';

/** The instant for which every status on the page is true; the browser moves it on together with them. */
export function AsOf({ now }: { now: string }) {
  return (
    <>
      状态截至{' '}
      <time data-made={now} data-now="instant" dateTime={now}>
        {dayWords(now)}
      </time>
    </>
  );
}

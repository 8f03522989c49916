import { hoursWords, writeHours, type OpeningPeriod } from './opening-hours.ts';

interface Props {
  hours: readonly OpeningPeriod[];
  /** The hours of a service, which its place does not share: 今天不办, while the place may be open. */
  served?: boolean | undefined;
}

/**
 * 现在开门 or 今天不开. A page is read at an hour it cannot know, so it holds the weekly hours alone: the browser looks at
 * the clock, and the styles keep room for the word.
 */
export function OpenNow({ hours, served }: Props) {
  if (hours.length === 0) return null;
  return (
    <span className="st" data-hours={writeHours(hours)} data-served={served ? '' : undefined}>
      <svg viewBox="0 0 16 16" height="16" aria-hidden="true">
        <path />
      </svg>
      <span data-opening="label" />
    </span>
  );
}

/** When it opens or closes next: 中午 12:00 休息, 明天 8:30 开门（1、2 号窗口）; the week's hours where there is no script. What only a script shows needs none (`scripted`). */
export function OpensNext({ hours, served, scripted }: Props & { scripted?: boolean }) {
  if (hours.length === 0) return null;
  return (
    <span data-hours={writeHours(hours, true)} data-served={served ? '' : undefined}>
      {!scripted && <noscript>{hoursWords(hours)}</noscript>}
      <span data-opening="next" />
    </span>
  );
}

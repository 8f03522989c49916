import { addDays, beijingClock, beijingDay, endOfDay } from '../beijing.ts';

/** Something that an entry asks people to come to, or not to miss, as it goes into their own calendar. */
export interface CalendarEvent {
  /** What tells it from the other events of its entry; it stays when the event is moved. */
  part: string;
  /** What it is, before the title of the entry: 提意见截止. */
  what: string;
  /** A day, or an instant. */
  starts: string;
  /** An instant; undefined where nobody says when it is over, and of a day. */
  ends?: string | undefined;
  /** Where, in words. */
  address?: string | undefined;
  /** Where, by the id of a place. */
  place?: string | undefined;
  /** A meeting to which residents may come. */
  attend?: true | undefined;
  /** What else has to be known of it. */
  note?: string | undefined;
}

/** The last day on which something can be done that ends at an instant, with its hour in words: midnight ends the day before. */
export function lastDay(closes: string): { starts: string; hour: string } {
  const [day, hour] = [beijingDay(closes), beijingClock(closes)];
  return hour === '00:00' ? { starts: addDays(day, -1), hour: '24:00' } : { starts: day, hour };
}

/** The instant from which it is over. */
export const overFrom = ({ starts, ends }: CalendarEvent): string =>
  ends ?? (starts.length === 10 ? endOfDay(starts) : starts);

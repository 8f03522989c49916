// Bundles of their own: what they share would otherwise be one more file for each page.
import home from '../client/home-page.ts?worker&url';
import page from '../client/page.ts?worker&url';
import pageWithCommunity from '../client/page-with-community.ts?worker&url';
import pageWithCourse from '../client/page-with-course.ts?worker&url';
import pageWithCourseAndHours from '../client/page-with-course-and-hours.ts?worker&url';
import pageWithHours from '../client/page-with-hours.ts?worker&url';
import pageWithStatus from '../client/page-with-status.ts?worker&url';
import pageWithStatusAndHours from '../client/page-with-status-and-hours.ts?worker&url';

/** What a page runs beside what all pages run. */
export interface PageScript {
  /** The text of a script that runs before anything is painted. */
  early: string;
  /** Address of a module that it fetches, if it is needed; the page need not have one. */
  module?: string | undefined;
  /** Tags for the head, as HTML. */
  tags?: string | undefined;
}

/** What time moves on a page beside what it moves on every page. */
const STATUS = /data-(?:phases|days-until)=/;
const COURSE = /data-(?:ruler|nth-day|stages)=/;

/** The script of a page by what shows: the date of today, the choice of one's community, opening hours, statuses, the course of a term, or none of them. */
export function scriptFor(content: string): string {
  if (content.includes('data-today=')) return home;
  if (content.includes('data-my=')) return pageWithCommunity;
  const hours = /data-(?:hours|today-in)=/.test(content);
  if (COURSE.test(content)) return hours ? pageWithCourseAndHours : pageWithCourse;
  if (STATUS.test(content)) return hours ? pageWithStatusAndHours : pageWithStatus;
  return hours ? pageWithHours : page;
}

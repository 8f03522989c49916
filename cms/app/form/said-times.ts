import { dateWords } from '../widgets/typed-time.ts';

const INSTANT = /(?<!\d)(\d{4}-\d{2}-\d{2})T0?(\d{1,2}:\d{2})(?::\d{2})?\+08:00/g;
/** A choice as the rules name it, by the word in the file and the one on the form. */
const CHOICE = /[a-z][\w-]*（([^（）]+)）(?=、|$)/g;
/** Not in names of files, which begin with a day. */
const DAY = /(?<![\w/-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** The messages of the rules are for files as well; a clerk reads days and times as they are said. */
export const asSaid = (message: string): string =>
  message
    .replaceAll('日期、时间、时区都要有', '日期和时间都要有')
    .replace(CHOICE, '$1')
    .replace(INSTANT, (_, day: string, clock: string) => `${dateWords(day)} ${clock}`)
    .replace(DAY, dateWords);

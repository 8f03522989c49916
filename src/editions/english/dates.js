/*
 * Days, times and weeks in English. Pages and the script of the edition (`client/edition/in-english.js`) both use it, so it is
 * a script that imports nothing.
 */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WEEK = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const NUMERALS = '一二三四五六日';
const QUARTERS = ['Jan to Mar', 'Apr to Jun', 'Jul to Sep', 'Oct to Dec'];
const DAYS = {
  每天: 'Every day',
  今天: 'today',
  明天: 'tomorrow',
  后天: 'in two days',
  当天: 'the same day',
};

/** @type {(numeral: string) => string} */
const weekdayName = (numeral) => WEEK[NUMERALS.indexOf(numeral)] ?? '';

/** @type {(names: readonly string[]) => string} */
const listed = (names) => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');

/**
 * What is nothing but days and times: 2026年11月21日 周六 9:00—11:00. Of all else nothing comes back.
 * @type {(text: string) => string | undefined}
 */
export function dateInEnglish(text) {
  const said = text
    .replace(/^今天　|中午 ?/g, '')
    .replace(/(\d{4})年第([一二三四])季度/g, (_, year, quarter) => `${QUARTERS[NUMERALS.indexOf(quarter)]} ${year}`)
    .replace(/(\d{4})年(上|下)半年/g, (_, year, half) => `${half === '上' ? 'Jan to Jun' : 'Jul to Dec'} ${year}`)
    .replace(
      /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?(?:[　 ]*[（(]?(?:周|星期)([一二三四五六日])[）)]?)?(?= ?(\d{1,2}:)?)/g,
      (_, year, month, day, week, clock) =>
        [week && weekdayName(week), day, MONTHS[month - 1], year].filter(Boolean).join(' ') + (clock ? ', ' : ''),
    )
    .replace(/(\d{4})年/g, '$1')
    .replace(/(\d{1,2})日/g, '$1')
    .replace(/今天(?=周)/g, 'today, ')
    .replace(/(?:周|星期)([一二三四五六日](?:、[一二三四五六日])*)/g, (_, names) =>
      listed(names.split('、').map(weekdayName)),
    )
    .replace(/每天|今天|明天|后天|当天/g, (word) => DAYS[word])
    .replace(/(\d) ?[—–-] ?(\d{1,2}:\d)/g, '$1–$2')
    .replace(/ ?(?:至|—|–(?!\d)) ?/g, ' to ')
    .replace(/(\d) ?、 ?(?=\d)/g, '$1 and ')
    .replace(/ ?，/g, ', ')
    .replace(/[　 ]+/g, ' ');
  return /\p{Script=Han}|[、：；。（）]/u.test(said) ? undefined : said;
}

const digits = '一二三四五六七八九十';

/** A day in the lunar calendar, 农历九月十三; empty where the browser does not know the calendar. */
export function lunarDay(day: string): string {
  const format = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', {
    month: 'long',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  });
  const parts = format.formatToParts(new Date(`${day}T12:00+08:00`));
  const month = parts.find(({ type }) => type === 'month')?.value;
  const date = Number.parseInt(parts.find(({ type }) => type === 'day')?.value ?? '', 10);
  return month && !/\d/.test(month) && date > 0 && date <= 30 ? `农历${month}${dateWord(date)}` : '';
}

function dateWord(date: number): string {
  if (date <= 10) return `初${digits[date - 1]}`;
  if (date < 20) return `十${digits[date - 11]}`;
  if (date === 20) return '二十';
  return date === 30 ? '三十' : `廿${digits[date - 21]}`;
}

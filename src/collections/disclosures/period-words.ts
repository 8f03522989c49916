const quarters = ['一', '二', '三', '四'];

/** A period as it is said: 2026年第三季度, 2026年上半年, 2026年9月, 2026年. */
export function periodWords(period: string): string {
  const year = `${period.slice(0, 4)}年`;
  const part = period.slice(5);
  if (part === '') return year;
  if (part.startsWith('Q')) return `${year}第${quarters[Number(part[1]) - 1]}季度`;
  if (part.startsWith('H')) return `${year}${part === 'H1' ? '上' : '下'}半年`;
  return `${year}${Number(part)}月`;
}

/** What follows 本 and 上 in accounts: 本季, 上月. Without a period, 本期. */
export function periodUnit(period: string | undefined): string {
  if (period === undefined) return '期';
  if (period.length === 4) return '年';
  return { Q: '季', H: '半年' }[period[5]!] ?? '月';
}

/** A row of a table as one says it: 项目：物业费，金额：1200元。 A unit in the head, 金额（元）, is said after the value. */
export function rowWords(heads: readonly string[], cells: readonly string[]): string {
  const said = cells.flatMap((cell, index) => {
    if (!/[\p{L}\p{N}]/u.test(cell)) return [];
    const head = heads[index] ?? '';
    const [, label = head, unit = ''] = /^(.+?)[（(](\p{L}{1,4})[）)]$/u.exec(head) ?? [];
    const value = /[\d]$/.test(cell) ? cell + unit : cell;
    return [label === '' ? value : `${label}：${value}`];
  });
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

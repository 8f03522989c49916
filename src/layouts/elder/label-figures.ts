/**
 * Names each figure of a table that scrolls by its column, so that the rows can be stacked at the largest letters. Only here:
 * usual pages have no room for so many words.
 */
export function labelFigures(html: string): string {
  return html.replace(/<div class="wide"[^>]*><table>.*?<\/table>/gs, (table) => {
    const [head = '', body] = table.split('</thead>');
    if (body === undefined || table.includes('colspan')) return table;
    const names = [...head.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, name = '']) =>
      name
        .replace(/<[^>]*>/g, '')
        .replaceAll('"', '&quot;')
        .trim(),
    );
    const rows = body.replace(/<tr>.*?<\/tr>/gs, (row) => {
      let column = -1;
      return row.replace(/<t([hd])\b/g, (cell, kind: string) => {
        column += 1;
        return kind === 'd' && names[column] ? `${cell} data-label="${names[column]}"` : cell;
      });
    });
    return `${head}</thead>${rows}`;
  });
}

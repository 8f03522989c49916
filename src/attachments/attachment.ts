/** Text found in a file, with the place of it in a clerk's words: 工作表“名单”（隐藏）, 第 2 页, 批注. */
export interface Passage {
  where: string;
  /** One line for each row of a table, its cells joined with ` | `, empty ones too, so that columns stay columns. */
  text: string;
  /** In a table: the number of the row that each line of the text stands for. */
  rows?: number[];
}

/** What a file says, wherever it says it. */
export interface Attachment {
  texts: Passage[];
  /** A picture in it tells where it was taken. */
  gps: boolean;
  /** A PDF of pictures only: whatever stands in them cannot be read. */
  scanned?: true;
  /** One Chinese sentence saying why the file, or a part of it, could not be read. */
  unreadable?: string;
}

/** The place of one position in the text of a passage: `工作表“名单”（隐藏）第 3 行`. */
export function placeIn({ where, text, rows }: Passage, position: number): string {
  if (!rows) return where;
  let line = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < position; end = text.indexOf('\n', end + 1)) line += 1;
  const row = rows[line];
  return row === undefined ? where : `${where}第 ${String(row)} 行`;
}

import type { Passage } from './attachment.ts';
import type { Package } from './open-zip.ts';
import { readRelations } from './plain-xml-text.ts';
import { readXml } from './read-xml.ts';
import { sharedStrings, sheetText } from './sheet-text.ts';

const HIDDEN: Readonly<Record<string, string>> = { hidden: '（隐藏）', veryHidden: '（深度隐藏）' };
const SHEET = /^xl\/(worksheets|chartsheets|dialogsheets)\/[^/]+\.xml$/;

interface Sheet {
  name: string;
  state: string;
  relation: string;
}

/** All sheets of an xlsx, the hidden ones and those that no list names too; nothing for other files. */
export function workbookText(file: Package): Passage[] {
  const workbook = file.part('xl/workbook.xml');
  if (!workbook) return [];
  const { sheets, names } = readWorkbook(workbook);
  const relations = readRelations(file.part('xl/_rels/workbook.xml.rels') ?? new Uint8Array());
  const strings = sharedStrings(file.part('xl/sharedStrings.xml') ?? new Uint8Array());
  const titles = new Map(
    sheets.map(({ name, state, relation }) => {
      const target = relations.find(({ id }) => id === relation)?.target ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      return [path, `工作表“${name}”${HIDDEN[state] ?? ''}`];
    }),
  );
  const parts = file.names.filter((name) => SHEET.test(name) || titles.has(name));
  const remarks = [
    { where: '工作表的名称', text: sheets.map(({ name }) => name).join('\n') },
    { where: '名称管理器', text: names.join('\n') },
  ];
  return [
    ...remarks.filter(({ text }) => text.trim()),
    ...parts.flatMap((name) =>
      sheetText(file.part(name) ?? new Uint8Array(), strings, titles.get(name) ?? '没有列出的工作表'),
    ),
  ];
}

function readWorkbook(xml: Uint8Array): { sheets: Sheet[]; names: string[] } {
  const sheets: Sheet[] = [];
  const names: string[] = [];
  let naming = false;
  readXml(xml, {
    open(name, { name: title = '', state = '', id = '', comment = '' }) {
      if (name === 'sheet') sheets.push({ name: title, state, relation: id });
      naming = name === 'definedName';
      if (naming) names.push(`${title} ${comment} `);
    },
    text(text) {
      if (naming) names[names.length - 1] += text;
    },
    close() {
      naming = false;
    },
  });
  return { sheets, names };
}

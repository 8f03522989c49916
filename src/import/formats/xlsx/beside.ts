import type { Package } from '../../../attachments/office/zip.ts';
import { partAt, readRelations, relationsPart, xmlPart } from '../../../attachments/office/xml.ts';
import type { Dropped } from '../../../conversion/document.ts';
import type { Account } from '../../account.ts';
import { allIn, child, elementsOf, textIn, treeOf, type Element } from '../docx/tree.ts';

/** Codes of Excel for fonts, sizes and page numbers in a header. */
const CODES = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z&])/gi;

/** What stands beside the cells of a sheet is none of its rows: its words are listed, its pictures named. */
export function leaveBeside(file: Package, part: string, sheet: Element, account: Account): Dropped[] {
  const leave = (why: string, words: readonly string[]) => {
    const text = words.filter((each) => each.trim() !== '').join('\n');
    account.source(text);
    account.leave(why, text);
  };
  leave(
    '工作表的页眉和页脚',
    elementsOf(child(sheet, 'headerFooter') ?? NONE).map((each) => textIn(each).replace(CODES, ' ')),
  );
  const beside = readRelations(xmlPart(file, relationsPart(part)));
  const all = (type: string): Element[] =>
    beside
      .filter((each) => each.type.toLowerCase() === type && !each.external)
      .map(({ target }) => treeOf(file, partAt(file, part, target)));
  const texts = (trees: readonly Element[], name: string) => trees.flatMap((tree) => allIn(tree, name)).map(textIn);
  leave('单元格的批注', texts([...all('comments'), ...all('threadedcomment')], 'text'));
  const drawings = all('drawing');
  leave('文本框和图形里的字', texts(drawings, 't'));
  const named = (name: string, what: Dropped['what']) =>
    drawings
      .flatMap((tree) => allIn(tree, name))
      .map((each): Dropped => ({ what, name: allIn(each, 'cNvPr')[0]?.attributes['name'] }));
  return [...named('pic', 'picture'), ...named('graphicFrame', 'drawing')];
}

const NONE: Element = { name: '', attributes: {}, children: [] };

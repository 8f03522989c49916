import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { schema } from '../schema.ts';

/** The first row of a table is its head, and a column is aligned as its head is, whatever was moved or put in. */
export const tidyTables = new Plugin({
  appendTransaction(transactions, before, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged) || before.doc.eq(doc)) return null;
    doc.descendants((node, at) => {
      if (node.type === schema.nodes.table) tidy(tr, node, at);
      return !node.isTextblock && node.type !== schema.nodes.table;
    });
    return tr.docChanged ? tr : null;
  },
});

function tidy(tr: Transaction, table: Node, at: number): void {
  const head = table.firstChild;
  table.forEach((row, rowAt, index) => {
    row.forEach((cell, cellAt, column) => {
      const type = index === 0 ? schema.nodes.table_header : schema.nodes.table_cell;
      const align: unknown = head?.maybeChild(column)?.attrs['align'] ?? null;
      if (cell.type !== type || cell.attrs['align'] !== align)
        tr.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, type, { ...cell.attrs, align });
    });
  });
}

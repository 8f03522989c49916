import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Plugin } from 'prosemirror-state';
import { schema } from '../schema.ts';
import { cellAcross, cellBelow } from '../tables/move-in-table.ts';
import { lineBreak } from './commands.ts';

const { nodes, marks } = schema;

/** Keys as in other programs for writing. In a table Tab and Enter go from cell to cell. */
export const keys: readonly Plugin[] = [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Shift-Enter': chainCommands(exitCode, lineBreak),
    'Mod-Enter': exitCode,
    Enter: chainCommands(cellBelow, splitListItem(nodes.list_item)),
    Tab: chainCommands(cellAcross(1), sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(cellAcross(-1), liftListItem(nodes.list_item)),
    Backspace: undoInputRule,
  }),
  keymap(baseKeymap),
];

/** What some people type from habit: `## `, `- `, `1. `, `> `. The key for going back undoes it. */
export const habits: Plugin = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4}) $/, nodes.heading, ([, marks = '']) => ({ level: marks.length })),
    wrappingInputRule(/^[-*] $/, nodes.bullet_list),
    wrappingInputRule(/^1\. $/, nodes.ordered_list),
    wrappingInputRule(/^> $/, nodes.blockquote),
  ],
});

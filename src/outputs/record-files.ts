import type { History } from '../record/version.ts';
import { remembered } from '../schema/remembered.ts';
import { headText, notesText, yearHead, yearsOf, lineText } from '../record/chain-text.ts';
import { fixedPiece, keyOf, type Output } from './output.ts';

const TYPE = 'text/plain; charset=utf-8';
/** Lines of a piece: what is added to the chain leaves the pieces before as they are. */
const LINES = 64;

/** The chain of all versions, a file for each year; what it ends with; and why some texts are not given out. */
export const recordFiles = remembered((history: History): Output[] => {
  const years = yearsOf(history.chain);
  return [
    { path: 'ledger/chain.txt', type: TYPE, pieces: [fixedPiece(headText(years))] },
    { path: 'ledger/notes.txt', type: TYPE, pieces: [fixedPiece(notesText(history))] },
    ...years.map(({ year, before, lines }): Output => ({
      path: `ledger/chain/${year}.txt`,
      type: TYPE,
      pieces: [
        fixedPiece(yearHead(year, before)),
        ...Array.from({ length: Math.ceil(lines.length / LINES) }, (_, index) => {
          const own = lines.slice(index * LINES, (index + 1) * LINES);
          // Each hash is of all that stands before it.
          return { key: keyOf('chain', own[0]!.hash, own.at(-1)!.hash), text: () => own.map(lineText).join('') };
        }),
      ],
    })),
  ];
});

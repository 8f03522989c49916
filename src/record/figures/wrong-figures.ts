import type { Problem } from '../../schema/problems.ts';
import type { TextAt } from '../../schema/texts.ts';
import { figureRemarks } from './figures.ts';

/** Percentages and sums of an entry that do not add up. Only the clerk can tell which of the figures is wrong. */
export const wrongFigures = (texts: readonly TextAt[], file: string): Problem[] =>
  texts.flatMap(({ path, label, text }) =>
    figureRemarks(text).map((message): Problem => ({ file, path, label, message, severity: 'warning' })),
  );

import type { Problem } from '../schema/problems.ts';
import type { Folders } from './folders.ts';
import { readContent } from './read-content.ts';

/** The problems report of `npm run check --json`. */
export interface Report {
  entries: number;
  errors: Problem[];
  warnings: Problem[];
}

export async function checkContent(folders: Folders): Promise<Report> {
  const { entries, problems } = await readContent(folders);
  return {
    entries: entries.length,
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

/** One problem on one line: `file: label: what to do`. */
export const problemLine = ({ file, label, message }: Problem) => [file, label, message].filter(Boolean).join(': ');

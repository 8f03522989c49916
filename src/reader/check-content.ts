import type { Problem } from '../schema/problems.ts';
import { staleExceptions } from './allowance.ts';
import type { Folders } from './folders.ts';
import { forReports } from './personal-data.ts';
import { personalDataInMedia } from './personal-data-in-files.ts';
import { readContent } from './read-content.ts';

/** The problems report of `npm run check --json`. */
export interface Report {
  entries: number;
  errors: Problem[];
  warnings: Problem[];
}

/** Reads everything, uploads too. No problem shows what it found of a person. */
export async function checkContent(folders: Folders): Promise<Report> {
  const { entries, problems, allowance } = await readContent(folders);
  problems.push(...(await personalDataInMedia(folders, allowance)));
  problems.push(...staleExceptions(allowance.unused(), folders.contentDir));
  const shown = problems.map(forReports);
  return {
    entries: entries.length,
    errors: shown.filter(({ severity }) => severity === 'error'),
    warnings: shown.filter(({ severity }) => severity === 'warning'),
  };
}

/** One problem on one line: `file: label: what to do`. */
export const problemLine = ({ file, label, message }: Problem) => [file, label, message].filter(Boolean).join(': ');

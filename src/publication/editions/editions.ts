import type { Site } from '../../model/site.ts';
import type { Program } from '../program/program.ts';
import type { MadeEdition } from './made-edition.ts';

/** The editions that a board wants; nothing of the others is loaded. */
export async function editionsOf(site: Site, program: Program): Promise<MadeEdition[]> {
  const made: MadeEdition[] = [];
  if (site.settings.traditional) {
    made.push((await import('./traditional-edition.ts')).traditionalEdition(site, program));
  }
  if (site.settings.english) made.push((await import('./english-edition.ts')).englishEdition(site, program));
  return made;
}

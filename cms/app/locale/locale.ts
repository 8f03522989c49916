import { editorPhrases } from './editor.ts';
import { shellPhrases } from './shell.ts';

/** As in Decap's locale files: sentences by keys, in groups. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What Decap's own Simplified Chinese lacks, leaves in English, or says in a way a clerk would not. */
const ours: Phrases = { ...shellPhrases, editor: editorPhrases };

/** Decap's phrases with ours laid over them. */
export function merged(decap: Phrases): Phrases {
  return overlay(decap, ours);
}

function overlay(base: Phrases, patch: Phrases): Phrases {
  const result = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const below = result[key];
    result[key] = typeof value === 'string' || typeof below !== 'object' ? value : overlay(below, value);
  }
  return result;
}

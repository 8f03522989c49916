import type { Phrases } from 'decap-cms-locales';
import { editorPhrases } from './editor.ts';
import { shellPhrases } from './shell.ts';

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

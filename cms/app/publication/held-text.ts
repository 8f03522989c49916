import { store } from 'decap-cms-core/dist/esm/redux/index.js';

interface Held {
  get(name: string): unknown;
  toJS(): unknown;
}

/** All words of the entry in the form, one below another, to be copied; empty when none is open. */
export function heldText(): string {
  const entry = store.getState().entryDraft?.get('entry') as Held | undefined;
  const data = entry?.get('data') as Held | undefined;
  return data ? wordsOf(data.toJS()).join('\n\n') : '';
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsOf);
}

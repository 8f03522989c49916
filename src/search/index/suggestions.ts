import { foldText, type Simplified } from '../text/fold.ts';
import type { SuggestionList } from '../text/suggestions.ts';
import type { SearchDocument } from './document.ts';
import { soundOf } from './sounds.ts';

/** More would weigh on a phone before the first letter is typed; the search itself finds the others. */
const MOST = 400;

/** What is offered while somebody types: how to get things done first, then the newest that still holds. */
export function suggestionsOf(documents: readonly SearchDocument[], simplified: Simplified): SuggestionList {
  const current = documents.filter(({ old }) => !old);
  const lasting = current.filter((document) => document.lasting);
  const chosen = [...new Set([...lasting, ...current])].slice(0, MOST);
  return {
    items: chosen.map(({ card }) => {
      const { title, url, type } = card;
      const plain = foldText(title, simplified);
      return { title, url, type, plain, sound: soundOf(plain) };
    }),
  };
}

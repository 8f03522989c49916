import type { Card } from '../text/fragment.ts';
import type { Place } from '../text/payload.ts';

/** A stretch of an entry's text; a line break ends a paragraph. */
export interface Passage {
  place: Place;
  text: string;
  /** The heading it is or stands under, and the address of that within the page. */
  under?: { id?: string; heading?: string };
  /** Not prose but what stands in the fields. */
  facts?: true;
}

/** What the index is made from: one for each entry that residents may find. */
export interface SearchDocument {
  passages: readonly Passage[];
  /** By what results are narrowed: `{ type: 'policies', community: 'dongli', year: '2026' }`. */
  facets: Readonly<Record<string, string>>;
  /** Repealed, superseded: behind the ones in force. */
  old: boolean;
  /** Nobody can take part any more: behind what is open and fits equally. */
  over: boolean;
  /** Holds until it is changed, as a service does; not one notice of many. */
  lasting: boolean;
  /** What a result shows. */
  card: Card;
}

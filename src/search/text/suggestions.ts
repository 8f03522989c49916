/** Titles that are offered while somebody types. */
export interface SuggestionList {
  /** The most useful first. */
  items: readonly Suggestion[];
}

export interface Suggestion {
  title: string;
  url: string;
  /** Name of its column. */
  type: string;
  /** Folded title, and its syllables: `gao ling jin tie zen me ling`. */
  plain: string;
  sound: string;
}

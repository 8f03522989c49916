/** What a page of this bench offers to the program that drives the browser. */
export interface Asked {
  /** Addresses of the first ten, loaded as a list of results would show them. */
  first: string[];
  /** All after these, as addresses or as the engine's names for entries. */
  others: () => Promise<string[]>;
}

export const PAGE = 10;

type Ask = (question: string) => Promise<Asked>;

declare global {
  var ask: Ask;
}

export function offer(ask: Ask): void {
  globalThis.ask = ask;
}

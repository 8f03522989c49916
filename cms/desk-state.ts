import type { Problem } from '../src/schema/problems.ts';

export interface Publication {
  state: 'idle' | 'building' | 'live' | 'failed';
  problems?: readonly Problem[];
  message?: string;
}

/** What stands over the editor until the clerk closes it or does something about it. */
export interface DeskState {
  /** Of the entry that was not saved. */
  problems: readonly Problem[];
  /** How the last save is getting on, and where it can be read. */
  publication?: Publication & { page: string };
  /** The session has ended while something was being written. */
  expired: boolean;
}

let state: DeskState = { problems: [], expired: false };
const listeners = new Set<() => void>();

/** A store outside React: Decap's event handlers and backend write to it, our notices read it. */
export const desk = {
  get: (): DeskState => state,
  set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** What Decap's own message says while the list of problems stands on the page. */
export const seeList = (count: number) => `有 ${count} 处要改，请看页面下方的清单。`;

import type { EntryRef } from '../state/open-entry.ts';
import { startAddress, type Start } from './start-address.ts';

/**
 * Opens the form of a new entry that begins with another one. Decap keeps the form that is open when only the address of the
 * editor changes, so the way leads over the list; who does not want to leave what is unsaved stays.
 */
export function beginWith(how: Start, entry: EntryRef): void {
  const list = `#/collections/${entry.collection}`;
  const onward = () => {
    requestAnimationFrame(() => {
      if (location.hash === list) location.hash = startAddress(how, entry);
    });
  };
  // Two addresses in one turn are one to Decap.
  addEventListener('hashchange', onward, { once: true });
  location.hash = list;
}

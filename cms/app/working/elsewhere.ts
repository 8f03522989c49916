import type { WorkingCopy } from '../../wire/working-copies.ts';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { buildOn, type Writing } from './copy-store.ts';
import { textOf } from './go-on.ts';

/** What stands in the form, and how it is sent once it may be. */
interface Here {
  mine: () => Writing;
  send: () => void;
}

/** Says that the same account has written something else on another device; the clerk looks, and chooses. */
export function showElsewhere(other: WorkingCopy, { mine, send }: Here): void {
  const open = decap.open();
  if (!open) return;
  const entry = { collection: open.collection, slug: open.slug };
  const useMine = () => {
    buildOn(other);
    desk.set({ elsewhere: undefined });
    send();
  };
  const takeOther = () => {
    const form = decap.entry();
    if (!form) return;
    buildOn(other);
    decap.put(form, other.values);
    desk.set({ elsewhere: undefined });
  };
  const look = () => {
    const texts = { theirs: textOf(other), mine: textOf(mine()) };
    const shown = { path: other.path, id: other.base, from: 'draft', at: other.at, ...texts } as const;
    desk.set({ conflict: { ...shown, entry, accept: useMine, takeOther } });
  };
  desk.set({ elsewhere: { entry, at: other.at, look, useMine } });
}

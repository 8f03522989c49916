import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import type { Copy } from './copy-store.ts';
import { textOf } from '../state/copy-text.ts';
import type { Writing } from './waiting-here.ts';

/** What stands in the form, and how it is kept once it may be. */
interface Here {
  mine: () => Pick<Writing, 'path' | 'values'>;
  keep: () => void;
}

/** Says that the same account has written something else in another place; the clerk looks, and chooses. One after another. */
export function showElsewhere([other, ...more]: readonly Copy[], here: Here): void {
  const open = decap.open();
  if (!open || !other) return;
  const entry = { collection: open.collection, slug: open.slug };
  const next = () => {
    desk.set({ elsewhere: undefined });
    showElsewhere(more, here);
  };
  const useMine = () => {
    other.drop();
    next();
    here.keep();
  };
  const takeOther = () => {
    const form = decap.entry();
    if (!form) return;
    other.goOn();
    decap.put(form, other.values);
    next();
  };
  const look = () => {
    const texts = { theirs: textOf(other), mine: textOf(here.mine()) };
    const shown = { path: other.path, id: other.base, from: 'draft', at: other.at, ...texts } as const;
    desk.set({ conflict: { ...shown, entry, accept: useMine, takeOther } });
  };
  desk.set({ elsewhere: { entry, at: other.at, look, useMine } });
}

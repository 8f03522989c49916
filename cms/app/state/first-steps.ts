import { call } from './desk-request.ts';
import { desk } from './desk-state.ts';

const KEY = 'gongshi.first-steps.';

/**
 * Whether an account is shown the three steps of whoever is new here: not once it has written anything before, put them
 * away, handed in or published. This browser keeps it.
 */
export const firstSteps = {
  async areWanted(account: string): Promise<boolean> {
    const known = stored(account);
    if (known !== null) return known === 'wanted';
    const isNew = (await call('ownCollections', {})).length === 0;
    keep(account, isNew ? 'wanted' : 'done');
    return isNew;
  },
  end(): void {
    const { me } = desk.get();
    if (me) keep(me.account, 'done');
  },
};

/** A browser that keeps nothing shows them to nobody: they could not be put away. */
function stored(account: string): string | null {
  try {
    return localStorage.getItem(KEY + account);
  } catch {
    return 'done';
  }
}

function keep(account: string, state: 'wanted' | 'done'): void {
  try {
    localStorage.setItem(KEY + account, state);
  } catch {
    // As above.
  }
}

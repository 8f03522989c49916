import { HttpError } from '../../wire/http-error.ts';
import { tasks } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';

const EDITOR = /^#\/collections\/[^/]+\/(?:new|entries)/;
const FAILED = '该做的事没有读出来，请刷新页面再试。';

/** Asks anew whenever it may have changed: after logging in, after leaving a form, when the site has been updated. */
export function watchTasks(): void {
  let [known, live] = [desk.get().me, desk.get().publication?.state];
  desk.subscribe(() => {
    const { me, publication } = desk.get();
    const [isNew, isLive] = [me !== known, publication?.state === 'live' && live !== 'live'];
    [known, live] = [me, publication?.state];
    if (isNew || isLive) void ask();
  });
  addEventListener('hashchange', () => void ask());
}

async function ask(): Promise<void> {
  if (!desk.get().me || EDITOR.test(location.hash)) return;
  try {
    desk.set({ tasks: await tasks() });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    // What was read before is better than a sentence.
    desk.set({ tasks: desk.get().tasks ?? { failed: error.status === 0 ? error.message : FAILED } });
  }
}

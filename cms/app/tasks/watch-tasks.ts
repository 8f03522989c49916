import { HttpError } from '../../wire/http-error.ts';
import { tasks } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';

const EDITOR = /^#\/collections\/[^/]+\/(?:new|entries)/;
const FAILED = '该做的事没有读出来，请刷新页面再试。';

/** Asks anew whenever it may have changed: after logging in, after leaving a form, when the site has been updated, when somebody has done something. */
export function watchTasks(): void {
  let [known, live, version] = [desk.get().me, desk.get().publication?.state, desk.get().changes?.version];
  desk.subscribe(() => {
    const { me, publication, changes } = desk.get();
    const [isNew, isLive] = [me !== known, publication?.state === 'live' && live !== 'live'];
    const hasMoved = changes?.version !== version;
    [known, live, version] = [me, publication?.state, changes?.version];
    if (isNew || isLive || hasMoved) void ask();
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

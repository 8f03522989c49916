import type { ActionName, Answer, Params } from '../../wire/actions.ts';
import { HttpError } from '../../wire/http-error.ts';
import { call, Unanswered } from './desk-request.ts';
import { desk } from './desk-state.ts';

/** What a person has just asked for: where their session has ended, they are asked to log in, and ask once more. */
export async function askDesk<A extends ActionName>(action: A, params: Params<A>): Promise<Answer<A>> {
  try {
    return await call(action, params);
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) desk.set({ expired: true });
    throw error;
  }
}

/** The same, where nobody but the bar says why it was not done: undefined then. */
export const askOrSay = <A extends ActionName>(action: A, params: Params<A>): Promise<Answer<A> | undefined> =>
  askDesk(action, params).catch((error: unknown) => {
    const { message } = error as Error;
    if (error instanceof Unanswered) desk.set({ unanswered: message });
    else if (!desk.get().expired) desk.set({ failed: message });
    return undefined;
  });

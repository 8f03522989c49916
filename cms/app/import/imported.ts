import type { Params } from '../../wire/actions.ts';
import type { ImportedTexts } from '../../wire/imports.ts';
import { call } from '../state/desk-request.ts';

/** Files as entries, however long the desk takes; it is told how many imports go before. */
export async function imported(asked: Params<'importTexts'>, onAhead: (ahead: number) => void): Promise<ImportedTexts> {
  onAhead(0);
  let answer = await call('importTexts', asked);
  while (!('done' in answer)) {
    onAhead(answer.ahead);
    answer = await call('goOnImporting', { ticket: answer.ticket });
  }
  return answer.done;
}

import type { Params } from '../../wire/actions.ts';
import type { ImportedTexts } from '../../wire/imports.ts';
import { call } from '../state/desk-request.ts';
import { sendLarge } from '../state/send-large.ts';

/** How far an import is: the share that is sent, from 0 to 1, and how many imports go before it. */
export interface Waiting {
  share: number;
  ahead: number;
}

/** Files as entries, however slow the network is and however long the desk takes. */
export async function imported(asked: Params<'importTexts'>, onWait: (wait: Waiting) => void): Promise<ImportedTexts> {
  onWait({ share: 0, ahead: 0 });
  let answer = await sendLarge('importTexts', asked, (share) => onWait({ share, ahead: 0 }));
  while (!('done' in answer)) {
    onWait({ share: 1, ahead: answer.ahead });
    answer = await call('goOnImporting', { ticket: answer.ticket });
  }
  return answer.done;
}

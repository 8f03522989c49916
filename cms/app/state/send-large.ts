import type { ActionName, Answer, Params } from '../../wire/actions.ts';
import { refusalOf, unreachable } from './desk-request.ts';

/** Milliseconds without a byte after which a network is gone, and the most that a desk needs to look at a file. */
const STALLED = 60_000;
const LOOKED_AT = 180_000;

/** As `call` does, but it tells how far it is, and takes as long as a slow network needs, as long as something moves. */
export function sendLarge<A extends ActionName>(
  action: A,
  params: Params<A>,
  onShare: (share: number) => void,
): Promise<Answer<A>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/desk/api');
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('x-gongshi', 'desk');
    let patience: ReturnType<typeof setTimeout> | undefined;
    const wait = (most: number) => {
      clearTimeout(patience);
      patience = setTimeout(() => request.abort(), most);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      wait(loaded < total ? STALLED : LOOKED_AT);
      onShare(total > 0 ? loaded / total : 0);
    };
    request.onloadend = () => clearTimeout(patience);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status === 200) resolve(answer as Answer<A>);
      else reject(refusalOf(request.status, answer));
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(unreachable());
    wait(STALLED);
    request.send(JSON.stringify({ action, params }));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The bytes of a file as JSON carries them. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error());
    reader.readAsDataURL(file);
  });
}

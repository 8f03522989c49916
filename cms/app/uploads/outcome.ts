import { HttpError } from '../../wire/http-error.ts';
import { Refused, isPicture } from './prepare.ts';
import { withoutEnding } from './true-file.ts';

/** A file that is at the desk and may be named in a text. */
export interface Uploaded {
  /** `/media/…` */
  address: string;
  /** Its name where it came from, without the ending. */
  title: string;
  kind: 'picture' | 'file';
  /** In bytes. */
  size: number;
}

/** How it went with a file; `refused` is a sentence that says its name. */
export type Outcome = { uploaded: Uploaded } | { refused: string; mayTryAgain: boolean };

/** A file as it was chosen, and as it goes to the desk. */
export interface Ready {
  chosen: File;
  file: File;
}

export function uploadedAs({ chosen, file }: Ready, address: string, size = file.size): Outcome {
  const kind = isPicture(address) ? 'picture' : 'file';
  return { uploaded: { address, title: withoutEnding(chosen.name), kind, size } };
}

export function refusalAs({ name }: File, error: unknown): Outcome {
  if (error instanceof Refused) return { refused: `没有上传“${name}”：它${error.message}`, mayTryAgain: false };
  const message = error instanceof Error ? error.message : String(error);
  return { refused: message.includes(name) ? message : `没有上传“${name}”：${message}`, mayTryAgain: mayHelp(error) };
}

/** Another try of the very same file: the network is back, somebody has signed in, a reviewer has let something pass. */
const mayHelp = (error: unknown) =>
  !(error instanceof HttpError) ||
  error.status < 400 ||
  error.status === 401 ||
  error.status >= 500 ||
  error.problems.length > 0;

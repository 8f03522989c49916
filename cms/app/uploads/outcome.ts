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
export type Outcome = { name: string; uploaded: Uploaded } | { name: string; refused: string };

/** A file as it was chosen, and as it goes to the desk. */
export interface Ready {
  chosen: File;
  file: File;
}

export function uploadedAs({ chosen, file }: Ready, address: string, size = file.size): Outcome {
  const kind = isPicture(address) ? 'picture' : 'file';
  return { name: chosen.name, uploaded: { address, title: withoutEnding(chosen.name), kind, size } };
}

export function refusalAs({ name }: File, error: unknown): Outcome {
  if (error instanceof Refused) return { name, refused: `没有上传“${name}”：它${error.message}` };
  const message = error instanceof Error ? error.message : String(error);
  return { name, refused: message.includes(name) ? message : `没有上传“${name}”：${message}` };
}

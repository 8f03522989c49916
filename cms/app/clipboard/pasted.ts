import type { Dropped } from '../../../src/conversion/document.ts';
import { takenApart } from './taken-apart.ts';

export interface Pasted {
  /** For a body. */
  markdown: string;
  /** For any other field: lines without a sign of Markdown. */
  plain: string;
  /** The cells, when there is one table and nothing else. */
  rows?: string[][] | undefined;
  /** Screenshots and pictures that came along with their content, to be uploaded. */
  pictures: File[];
  /** What stood there and could not be brought along. */
  dropped: Dropped[];
}

/** What somebody pastes or drops, whatever program it comes from; for every field. Never throws. */
export function pasted(data: DataTransfer): Pasted {
  const html = data.getData('text/html');
  const page = html === '' ? undefined : new DOMParser().parseFromString(html, 'text/html');
  const rtf = data.getData('text/rtf') || data.getData('application/rtf');
  const text = data.getData('text/plain');
  return takenApart({ page, text, rtf, files: [...data.files], host: location.host });
}

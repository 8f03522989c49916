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
  return takenApart({
    html: data.getData('text/html'),
    parse: (html) => new DOMParser().parseFromString(html, 'text/html'),
    text: data.getData('text/plain'),
    rtf: data.getData('text/rtf') || data.getData('application/rtf'),
    files: [...data.files],
    host: location.host,
  });
}

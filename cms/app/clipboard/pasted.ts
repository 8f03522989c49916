import { takenApart, type Pasted } from './taken-apart.ts';

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

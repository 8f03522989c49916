import { normaliseText, oneLine } from './normalise.ts';

/** Longer ones keep their end, by which a file is known. */
const LONGEST = 200;

/**
 * As a file is called where it came from, without the folders it lay in: in one form, on one line, and with no sign that
 * turns `gpj.exe` around on the screen.
 */
export function fileNameOf(name: string): string {
  const [own = ''] = /[^/\\]*$/.exec(oneLine(normaliseText(name)).replace(/\s+/g, ' ').trim()) ?? [];
  return Array.from(own.trim()).slice(-LONGEST).join('');
}

import type { Examined, Question } from './outcome.ts';
import { createSandbox } from './sandbox/sandbox.ts';

const inSandbox = createSandbox();

/**
 * Opens a file (pdf, docx, xlsx, csv, jpg, png, webp), hidden parts included, once and in a process of its own: a hostile
 * file can neither hang nor fill the one that asks. Never throws; every `why` is a Chinese sentence without its full stop.
 */
export function examine(
  bytes: Uint8Array,
  name: string,
  { officePhones = [], draw = true }: Partial<Pick<Question, 'officePhones' | 'draw'>> = {},
): Promise<Examined> {
  return inSandbox({ bytes, name, officePhones, draw });
}

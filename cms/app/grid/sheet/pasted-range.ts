import { pasted } from '../../clipboard/pasted.ts';
import type { Pasted } from '../../clipboard/taken-apart.ts';
import { separated } from './separated.ts';

/** The cells of what somebody pastes, of the one table in it or of its lines, and what is no cell. */
export function pastedRange(data: DataTransfer): Pick<Pasted, 'pictures' | 'dropped'> & { range: string[][] } {
  const { rows, pictures, dropped } = pasted(data);
  return { range: rows ?? separated(data.getData('text/plain')), pictures, dropped };
}

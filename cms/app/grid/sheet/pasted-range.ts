import { pasted } from '../../clipboard/pasted.ts';
import { tabSeparated } from './tab-separated.ts';

/** The cells of what somebody pastes: of the one table in it, or of its lines. */
export const pastedRange = (data: DataTransfer): string[][] =>
  pasted(data).rows ?? tabSeparated(data.getData('text/plain'));

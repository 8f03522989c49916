import { readAllowance } from '../../../src/reader/allowance.ts';
import type { Action } from './context.ts';

/** What the form lets pass before it saves: office numbers, and what reviewers have cleared. */
export const allowance: Action = async (_params, { contentDir }) => {
  const { officePhones, exceptions } = await readAllowance(contentDir);
  return {
    officePhones,
    exceptions: exceptions.flatMap(({ file, kind, masked }) => (masked === undefined ? [] : [{ file, kind, masked }])),
  };
};

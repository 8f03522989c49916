import type { Kind } from '../../privacy/finding.ts';
import type { Leave } from './allowance.ts';

type Question = ['office', digits: string] | ['cleared', Kind, masked: string] | ['confirmed', sha256: string];

/** What the check of a file asked for, and was told. As long as it would be told the same, it finds the same. */
export type Asked = { question: Question; answer: boolean }[];

/** The same leave, which writes down what it is asked. */
export function writingDown(leave: Leave, asked: Asked): Leave {
  const ask = (...question: Question): boolean => {
    const answer = answerTo(question, leave);
    asked.push({ question, answer });
    return answer;
  };
  return {
    officePhones: { has: (digits) => ask('office', digits) },
    cleared: (kind, masked) => ask('cleared', kind, masked),
    confirmed: (sha256) => ask('confirmed', sha256),
  };
}

/** Whether everything would be answered as it was; what lets something pass is thereby used again. */
export const isAnsweredAlike = (asked: Asked, leave: Leave): boolean =>
  asked.every(({ question, answer }) => answerTo(question, leave) === answer);

function answerTo([kind, what, masked]: Question, leave: Leave): boolean {
  if (kind === 'office') return leave.officePhones.has(what);
  return kind === 'confirmed' ? leave.confirmed(what) : leave.cleared(what, masked);
}

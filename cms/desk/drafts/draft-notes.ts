import * as z from 'zod';
import { newNote, type ReviewNote } from '../../wire/notes.ts';
import type { Author } from '../git/repository.ts';

const note = newNote.extend({ id: z.number().int() });
const answer = z.object({ to: z.number().int(), words: z.string(), done: z.boolean().optional() });

/** What somebody has said with one step of a draft. */
export interface Said {
  notes: readonly z.infer<typeof note>[];
  answers: readonly z.infer<typeof answer>[];
}

export const NOTHING_SAID: Said = { notes: [], answers: [] };

/** As trailers of the commit of that step, a line each: they are there as long as the draft, and go with its branch. */
export function saidLines({ notes, answers }: Said): string[] {
  return [
    ...notes.map((one) => `Note: ${JSON.stringify(one)}`),
    ...answers.map((one) => `Answer: ${JSON.stringify(one)}`),
  ];
}

/** What was said with a step. A line that somebody has written by hand and that says nothing is left out. */
export function saidIn(message: string): Said {
  const lines = message.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
  const all = <T>(name: string, schema: z.ZodType<T>): T[] =>
    lines.flatMap((line) => {
      if (!line.startsWith(`${name}: `)) return [];
      const { data } = schema.safeParse(parsed(line.slice(name.length + 2)));
      return data === undefined ? [] : [data];
    });
  return { notes: all('Note', note), answers: all('Answer', answer) };
}

/** All notes of a draft in their order, each as it stands after all answers; of its steps the newest is the first. */
export function notesOf(steps: readonly { by: Author; at: string; said: Said }[]): ReviewNote[] {
  const found = new Map<number, ReviewNote>();
  for (const { by, at, said } of steps.toReversed()) {
    for (const one of said.notes) found.set(one.id, { ...one, by, at, done: false, answers: [] });
    for (const { to, ...own } of said.answers) {
      const about = found.get(to);
      if (!about) continue;
      about.answers.push({ by, at, ...own });
      about.done = own.done ?? about.done;
    }
  }
  return [...found.values()];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

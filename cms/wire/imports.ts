import * as z from 'zod';
import { fileName } from './uploads.ts';

/** A question that only a person can answer, with its choices. */
const question = z.object({
  name: z.string(),
  ask: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
  free: z.string().optional(),
  isDay: z.literal(true).optional(),
  usual: z.string().optional(),
});
export type ImportQuestion = z.infer<typeof question>;

const importedFile = z.object({
  name: z.string(),
  refused: z.string().optional(),
  entries: z.array(
    z.object({
      collection: z.string(),
      title: z.string(),
      values: z.record(z.string(), z.unknown()),
      body: z.string(),
      missing: z.array(z.string()),
      personal: z.array(z.string()),
    }),
  ),
  questions: z.array(question),
  /** What became of the file, as it is shown; a section is its head and the lines below it. */
  report: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
});
export type ImportedTexts = z.infer<typeof importedFile>[];

/** What became of the files; or a ticket to ask again with, and how many imports go before. */
const importAnswer = z.union([
  z.object({ done: z.array(importedFile) }),
  z.object({ ticket: z.string(), ahead: z.number().int() }),
]);

export const importActions = {
  /** Turns files into entries; nothing of them is kept. */
  importTexts: {
    params: z.object({
      files: z
        .array(z.object({ name: fileName, content: z.string() }))
        .min(1)
        .max(50),
      as: z.string().max(100).optional(),
      answers: z.record(z.string().max(200), z.string().max(2000)).default({}),
    }),
    answer: importAnswer,
  },
  /** Asks again for files that were not done yet. */
  goOnImporting: { params: z.object({ ticket: z.string().max(100) }), answer: importAnswer },
} as const;

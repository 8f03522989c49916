import * as z from 'zod';

/** The stages of a build, in their order. One that has nothing to do is left out. */
export const stages = ['program', 'reading', 'pages', 'index', 'files'] as const;
export type Stage = (typeof stages)[number];

/** What a build tells while it is at work, at least once for each stage and then as often as it likes. */
export const buildProgress = z.object({
  stage: z.enum(stages),
  done: z.number(),
  /** Of how many; 0 as long as that is not known. */
  total: z.number(),
});
export type BuildProgress = z.infer<typeof buildProgress>;

export type OnProgress = (progress: BuildProgress) => void;

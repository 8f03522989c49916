import type { Problem } from '../../src/schema/problems.ts';

/** A request that is turned down: an HTTP status and one Chinese sentence for the clerk, with the problems of a 422. */
export class Refusal extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];

  constructor(status: number, sentence: string, problems: readonly Problem[] = [], options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
    this.status = status;
    this.problems = problems;
  }
}

/** Something that is measured, beside others of its kind, with a table as its answer. */
export interface Bench {
  /** What it measures, in one line. */
  title: string;
  /** Its options, a line each. */
  options: readonly string[];
  /** Measures and prints. Throws an `OptionError` where `args` are not understood. */
  run(args: readonly string[]): Promise<void>;
}

/** An option that is not there, or a value that makes no sense; the message says what to write. */
export class OptionError extends Error {}

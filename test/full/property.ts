/** One line of the test plan: a property that must hold whatever happens, tried many times over. */
export interface Property {
  /** Its number in the plan, such as `R5`. */
  id: string;
  title: string;
  /** Tries it; `share` is the part of the full count, 1 for all of it. Never throws because the property does not hold. */
  prove(share: number): Promise<Verdict>;
}

export interface Verdict {
  pass: boolean;
  /** What was counted: `500 kills, 0 torn, 0 lost`. */
  figures: string;
}

/** How many times to try: at least one. */
export function counted(full: number, share: number): number {
  return Math.max(1, Math.round(full * share));
}

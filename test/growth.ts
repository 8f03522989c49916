import process from 'node:process';

const ROUNDS = 3;
const ATTEMPTS = 15;
/** Twice the input may take twice the work and a little more; work that grows with the square takes four times. */
const HIGHEST = 2.5;

/**
 * How the work grows when the input is doubled, as the processor time of this process: the least of several rounds, for
 * other programs and the garbage collector can only add to it. The input must be large enough to take some milliseconds.
 */
export async function growth<T>(
  inputOf: (size: number) => T,
  size: number,
  work: (input: T) => unknown,
): Promise<number> {
  const inputs = [inputOf(size), inputOf(2 * size)] as const;
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= HIGHEST; attempt += 1) {
    const [once, twice] = [await least(inputs[0], work), await least(inputs[1], work)];
    ratio = Math.min(ratio, twice / once);
  }
  return ratio;
}

async function least<T>(input: T, work: (input: T) => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await work(input);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

import process from 'node:process';

const ATTEMPTS = 15;
/** Twice the input may take twice the work and a little more; work that grows with the square takes four times. */
const HIGHEST = 2.5;

/**
 * How the work grows with each doubling of the input, as the processor time of this process: the least of several rounds,
 * for other programs and the garbage collector disturb it. The input must be large enough to take some milliseconds; where
 * it does not, more `doublings` than one level the leaps in which memory grows.
 * Each is done twice in a round, so that neither is the slower for being the first.
 */
export async function growth<T>(
  inputOf: (size: number) => T,
  size: number,
  work: (input: T) => unknown,
  doublings = 1,
): Promise<number> {
  const inputs = [inputOf(size), inputOf(size * 2 ** doublings)] as const;
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= HIGHEST; attempt += 1) {
    const once = Math.min(await spent(inputs[0], work), await spent(inputs[0], work));
    const more = Math.min(await spent(inputs[1], work), await spent(inputs[1], work));
    ratio = Math.min(ratio, (more / once) ** (1 / doublings));
  }
  return ratio;
}

async function spent<T>(input: T, work: (input: T) => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work(input);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

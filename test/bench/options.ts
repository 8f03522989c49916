import { parseArgs } from 'node:util';
import { OptionError } from './bench.ts';

/** The values of options that all take one; `standard` has those that are not given. */
export function optionsIn<Name extends string>(
  args: readonly string[],
  standard: Readonly<Record<Name, string | undefined>>,
): Record<Name, string | undefined> {
  const names = Object.keys(standard) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return { ...standard, ...(parseArgs({ args: [...args], options }).values as Partial<Record<Name, string>>) };
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A whole number above 0. */
export function numberFrom(name: string, text = ''): number {
  if (!/^[1-9]\d*$/.test(text)) throw new OptionError(`--${name}: ${text} is not a number above 0.`);
  return Number(text);
}

/** Several of them, with commas. */
export const numbersFrom = (name: string, text = ''): number[] => text.split(',').map((one) => numberFrom(name, one));

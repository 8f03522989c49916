import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { parse } from 'yaml';

/** Between the words of a group. */
const BETWEEN = /[、，,；;\s]+/;

/** Groups of words that mean the same: those that every community uses, and the local ones of settings.yml. */
export async function synonymGroups(local: readonly string[]): Promise<string[][]> {
  const text = await readFile(new URL('usual-synonyms.yml', import.meta.url), 'utf8');
  const usual = z.array(z.string()).parse(parse(text));
  return [...usual, ...local].map((group) => group.split(BETWEEN).filter(Boolean)).filter((group) => group.length > 1);
}

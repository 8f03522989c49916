import { hashOf, isCharacter } from './terms.ts';

/** The terms are cut into `2 ** bits` shards, single Han characters into `2 ** characterBits`. */
export interface Cut {
  bits: number;
  characterBits: number;
}

/** How an index is cut stands in its name, so that shards can be asked for before anything of it has been read. */
export const generationName = (digest: string, { bits, characterBits }: Cut) =>
  `${digest}-${String(bits)}-${String(characterBits)}`;

export function cutOf(generation: string): Cut {
  const [, bits = '', characterBits = ''] = generation.split('-');
  return { bits: Number(bits), characterBits: Number(characterBits) };
}

/** The file in which a term stands, and its number there. */
export function shardOf(term: string, { bits, characterBits }: Cut): { name: string; hash: number } {
  const alone = isCharacter(term);
  const width = 2 ** (32 - (alone ? characterBits : bits));
  const hash = hashOf(term);
  const number = Math.floor(hash / width);
  return { name: `${alone ? 'c' : 't'}/${number.toString(36)}`, hash: hash - number * width };
}

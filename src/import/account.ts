import { normaliseText } from '../text/normalise.ts';

/** Words that are not in the result, as they stood, and why. */
export interface Left {
  why: string;
  text: string;
}

/** What a rule has changed: characters taken out and put in, with some of the places. */
export interface Change {
  rule: string;
  count: number;
  examples: string[];
}

/** What does not balance: characters that are nowhere, and characters that came from nowhere. */
export interface Gap {
  missing: string;
  extra: string;
}

const MOST_EXAMPLES = 5;

/**
 * Every character of a source is in the result, or in words that were left out and are listed, or was changed by a rule that
 * is listed. Whoever reads, cleans or takes apart a text says here what it does; at the end both sides are counted.
 */
export class Account {
  readonly left: Left[] = [];
  readonly moved: { field: string; text: string }[] = [];
  readonly changes = new Map<string, Change>();
  #source = '';
  #put = '';
  #taken = '';

  /** Words of the source, as its reader met them. */
  source(text: string): void {
    this.#source += text;
  }

  leave(why: string, text: string): void {
    if (text.trim() === '') return;
    this.left.push({ why, text: text.trim() });
    this.#taken += text;
  }

  /** Words that now stand in a field of the form. */
  move(field: string, text: string): void {
    this.moved.push({ field, text: text.trim() });
    this.#taken += text;
  }

  change(rule: string, before: string, after: string, example = ''): void {
    const change = this.changes.get(rule) ?? { rule, count: 0, examples: [] };
    this.changes.set(rule, change);
    change.count += 1;
    if (example !== '' && change.examples.length < MOST_EXAMPLES) change.examples.push(example);
    this.#taken += before;
    this.#put += after;
  }

  /** How many characters the source has, how many are kept, left out and taken out by rules. */
  counts(result: string) {
    const count = (text: string) => [...bare(text)].length;
    const [source, left] = [count(this.#source), count(this.left.map(({ text }) => text).join(''))];
    const moved = count(this.moved.map(({ text }) => text).join(''));
    return {
      source,
      kept: count(result),
      left,
      moved,
      changed: count(this.#taken) - left - moved,
      added: count(this.#put),
    };
  }

  /** Undefined when every character is accounted for. */
  gap(result: string): Gap | undefined {
    const balance = new Map<string, number>();
    const add = (text: string, by: number) => {
      for (const character of bare(text)) balance.set(character, (balance.get(character) ?? 0) + by);
    };
    add(this.#source, 1);
    add(this.#put, 1);
    add(this.#taken, -1);
    add(result, -1);
    const named = (sign: number) =>
      [...balance]
        .flatMap(([character, count]) => (count * sign > 0 ? [character.repeat(Math.abs(count))] : []))
        .join('');
    const [missing, extra] = [named(1), named(-1)];
    return missing === '' && extra === '' ? undefined : { missing, extra };
  }
}

const bare = (text: string): string => normaliseText(text).replace(/\s+/g, '');

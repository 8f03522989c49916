import type { Finding, Kind, Phones } from './finding.ts';
import { scan } from './scan.ts';
import { bare, writtenAt, type Place } from './written-at.ts';

/** A text together with its place in the form. */
export interface LabelledText {
  path: string;
  label: string;
  text: string;
  /** Of a long text the message says the paragraph. */
  long?: boolean;
  /** What residents read of it, when it is written in Markdown. */
  shown?: string | undefined;
}

export interface Told {
  kind: Kind;
  masked: string;
  /** As it is written; undefined when it cannot be replaced there as a whole. */
  found: string | undefined;
  /** Where it is written, if that can be told. */
  at: number | undefined;
  /** It and the words around it, as they are read. */
  words: string;
}

/** Personal information in a text as it is written (comments and addresses too) and as it is read, in the order of the text. */
export function findingsIn({ text, label, shown }: LabelledText, officePhones: Phones): Told[] {
  const options = { allow: officePhones, context: label };
  const written = scan(text, options);
  const told = written.map(({ kind, masked, found, start }, index): Told => {
    // Without the bar that parts two cells the row would lose one.
    const whole = shown === undefined || !found.includes('|');
    return { kind, masked, found: whole ? found : undefined, at: start, words: excerpt(text, written, index) };
  });
  const more = readings(shown).flatMap((reading, index) => {
    const read = scan(reading, options).filter(({ kind }) => index === 0 || kind !== 'name-column');
    return onlyRead(text, reading, written, read);
  });
  return more.length === 0 ? told : [...told, ...more].sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
}

/**
 * A text as it is laid out, and without the stars that stand in it: a mask hides some of a number, so that what is whole
 * without its stars is hidden by none. A name of which a star hides a part is not whole.
 */
function readings(shown: string | undefined): string[] {
  if (shown === undefined) return [];
  return shown.includes('*') ? [shown, shown.replaceAll('*', '')] : [shown];
}

/** What is seen only once the text is laid out: a number in figures of which one is bold. */
function onlyRead(text: string, shown: string, written: readonly Finding[], read: readonly Finding[]): Told[] {
  const known = new Set(written.map(keyOf));
  const first = new Map(read.map((finding, index) => [keyOf(finding), index] as const).reverse());
  const places = writtenAt(text, new Set(read.map(({ found }) => bare(found))));
  return [...first].reverse().flatMap(([key, index]): Told[] => {
    const { kind, masked, found } = read[index]!;
    // A name may be written again in a sentence; a number is the same thing wherever it stands.
    if (kind === 'name-column' && known.has(key)) return [];
    const words = excerpt(shown, read, index);
    const all = places.get(bare(found)) ?? [];
    const others = all.filter((place) => !touches(written, place));
    if (others.length === 0 && (known.has(key) || all.length > 0)) return [];
    if (others.length === 0) return [{ kind, masked, found: undefined, at: undefined, words }];
    return others.map(({ start, end }) => {
      const slice = text.slice(start, end);
      return { kind, masked, found: slice.includes('|') ? undefined : slice, at: start, words };
    });
  });
}

const keyOf = ({ kind, found }: Finding) => `${kind} ${bare(found)}`;

/** Whether one of the findings, which stand in order, lies in a place. */
function touches(findings: readonly Finding[], { start, end }: Place): boolean {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (findings[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < findings.length && findings[low]!.start < end;
}

/** A few words before and after, cut where another finding stands: no report ever shows a number. */
function excerpt(text: string, findings: readonly Finding[], index: number): string {
  const { start, end, masked } = findings[index]!;
  const before = text.slice(Math.max(start - 8, findings[index - 1]?.end ?? 0), start);
  const after = text.slice(end, Math.min(end + 6, findings[index + 1]?.start ?? text.length));
  return `${before.slice(before.lastIndexOf('\n') + 1)}${masked}${after.split('\n')[0]!}`.trim();
}

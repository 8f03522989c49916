import type { Block, Inline } from '../document.ts';
import { blocksIn } from './read.ts';
import { shownOf } from './shown.ts';
import { write, type Place, type Plan, type Written } from './write-inline.ts';

/**
 * Running text as Markdown that our renderer reads back as the same. What has to be escaped is not told by rules of our
 * own, which would differ from the renderer's some day: it is written plainly, read, and only where something else comes
 * out, signs are escaped, as few as will do. A mark that cannot be said where it stands (an italic word between Chinese
 * ones) is left out; no word ever is. The trials are bounded: when they are spent, the marks that are left are not set and
 * the signs that are left stay escaped.
 */
export function inlineMarkdown(children: readonly Inline[], place: Place): string {
  const shown = shownOf(children);
  if (shown === '') return '';
  if (children.every(isHarmless)) return write(children, place, { breaks: '\n' }).text;
  const wanted = place === 'paragraph' || place === 'item' ? BREAKS : (['<br>'] as const);
  const holds = (plan: Plan) => reads(write(children, place, plan).text, place) === shown;
  for (const breaks of wanted) if (holds({ breaks })) return write(children, place, { breaks }).text;
  const breaks = wanted.find((each) => wordsHold({ breaks: each, escaped: ALL, marked: NONE })) ?? '<br>';
  const plan = fewestEscapes(withMarks(breaks));
  return write(children, place, plan).text;

  function withMarks(each: Plan['breaks']): Plan {
    if (holds({ breaks: each, escaped: ALL })) return { breaks: each, escaped: ALL };
    const count = write(children, place, { breaks: each }).runs;
    const marked = new Set<number>();
    let trials = trialsFor(shown);
    // Most first; where that reads as something else, half of them, and so on.
    const add = (from: number, to: number): void => {
      if (trials-- <= 0) return;
      for (let run = from; run < to; run++) marked.add(run);
      if (wordsHold({ breaks: each, escaped: ALL, marked: isIn(marked) })) return;
      for (let run = from; run < to; run++) marked.delete(run);
      if (to - from < 2) return;
      const middle = Math.floor((from + to) / 2);
      add(from, middle);
      add(middle, to);
    };
    add(0, count);
    return { breaks: each, escaped: ALL, marked: isIn(marked) };
  }

  function fewestEscapes(plan: Plan): Plan {
    const expected = wordsHold(plan) ? reads(write(children, place, plan).text, place) : undefined;
    if (expected === undefined) return { ...plan, escaped: NONE, marked: NONE };
    const escaped = new Set(Array.from({ length: write(children, place, plan).signs }, (_, sign) => sign));
    let trials = trialsFor(shown);
    const release = (from: number, to: number): void => {
      if (trials-- <= 0) return;
      for (let sign = from; sign < to; sign++) escaped.delete(sign);
      if (reads(write(children, place, { ...plan, escaped: isIn(escaped) }).text, place) === expected) return;
      for (let sign = from; sign < to; sign++) escaped.add(sign);
      if (to - from < 2) return;
      const middle = Math.floor((from + to) / 2);
      // What opens is escaped rather than what closes.
      release(middle, to);
      release(from, middle);
    };
    release(0, escaped.size);
    return { ...plan, escaped: isIn(escaped) };
  }

  /** Words, links and pictures are the same; marks may be fewer, never others. */
  function wordsHold(plan: Plan): boolean {
    const written: Written = write(children, place, plan);
    return reads(written.text, place) === shownOf(written.said);
  }
}

/** Enough for any text of a person; of a long one fewer, so that all of them together read a bounded number of signs. */
const trialsFor = (shown: string) => Math.max(8, Math.min(64, Math.floor(400_000 / shown.length)));

const ALL = () => true;
const NONE = () => false;
const BREAKS = ['\n', '\\\n', '<br>'] as const;
const isIn = (set: ReadonlySet<number>) => (index: number) => set.has(index);

/** Plain words without a sign that could mean anything; nearly all text is. */
const isHarmless = (child: Inline) =>
  child.kind === 'text' &&
  !child.bold &&
  !child.italic &&
  !child.struck &&
  /^(?![\d\s])[\p{Script=Han}\p{L}\p{Nd} ，。；：、！？（）《》“”‘’〔〕【】—…·％/%]*$/u.test(child.text) &&
  child.text.length < 2_000;

/** What comes out where running text stands alone in its place; undefined when it is no longer one piece. */
function reads(markdown: string, place: Place): string | undefined {
  const [block, ...others] = blocksIn(AROUND[place](markdown));
  const children = block && others.length === 0 ? childrenOf(block, place) : undefined;
  return children && shownOf(children);
}

const AROUND: Readonly<Record<Place, (text: string) => string>> = {
  paragraph: (text) => text,
  heading: (text) => `## ${text}`,
  item: (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  cell: (text) => `| ${text} |\n| --- |`,
};

function childrenOf(block: Block, place: Place): readonly Inline[] | undefined {
  if (place === 'cell') return block.kind === 'table' && block.rows.length === 1 ? block.rows[0]?.[0] : undefined;
  if (place !== 'item') return block.kind === place ? block.children : undefined;
  const [only, ...others] = block.kind === 'list' && block.items.length === 1 ? (block.items[0] ?? []) : [];
  return only?.kind === 'paragraph' && others.length === 0 ? only.children : undefined;
}

import { isPhrase, LEAD, OPENING, WORD, type Run } from './phrase.ts';

/**
 * Which of the runs of `*`, `_` and `~` in a text are marks. A mask read as a mark turns 陆*明 into somebody's full name,
 * so that a run stays as it is written unless it is one of a pair of the same length that opens before a word and closes
 * after one, and
 *
 * - for one star and for underscores: has no letter, Han character or digit at its outer sides, and more than one
 *   character and no comma between: `*重要*` is emphasis, `陆*明、温*华`, `*某、王*` and `*晓*` are not;
 * - for two and three: has between its runs what can be one emphasised phrase where it stands (isPhrase). Most masks of
 *   one list are told by what stands between two of them: `佟**伟、苗**芳`, `佟**和苗**`, `**芳、**明`.
 *
 * A run of two or more that is left over beside a word is a mask, and then others in that text may be too (isDoubtful).
 *
 * So `请**务必**带`, `**重要**的`, `**“重要”**` and `请看**《公约》**全文` are strong. Where both could be meant, the stars
 * stay: one too many is seen, one too few is not.
 */
export function withoutMasks(source: string): string {
  const runs = runsIn(source);
  if (runs.length === 0) return source;
  const marks = pairsOf(source, runs);
  const masked = runs.some((run) => run.mark.length > 1 && !marks.has(run) && WORD.test(run.before + run.after));
  return replaced(source, runs, masked ? pairsOf(source, runs, isDoubtful) : marks);
}

const DEEPEST = 20;
const CLOSING = /[、，。；：！？）》〉”’」』】〕,;:!?)\]}]/;
/** Inside `x**2`, `z***@qq.com`, `3-*-401` and `139**0042` nothing begins or ends. */
const CODE = /[\w０-９@+-]/;

function runsIn(source: string): Run[] {
  return [...source.matchAll(/\*+|_+|~+/g)].map(({ 0: mark, index: at }) => {
    const end = at + mark.length;
    const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = [...source.slice(end, end + 2)][0] ?? '';
    const strict = isStrict(mark);
    const is = (allowed: boolean, outer: string) => allowed && !(strict && WORD.test(outer));
    const impossible =
      (mark.startsWith('~') ? mark.length !== 2 : mark.length > 3) ||
      (CODE.test(before) && CODE.test(after)) ||
      (strict && WORD.test(before) && WORD.test(after));
    return {
      ...{ mark, at, end, before, after },
      opens: !impossible && is(/\S/.test(after) && !CLOSING.test(after), before),
      closes: !impossible && is(/\S/.test(before) && !OPENING.test(before), after),
    };
  });
}

function isStrict(mark: string): boolean {
  return mark === '*' || mark.startsWith('_');
}

function pairsOf(source: string, runs: readonly Run[], isMask?: (opener: Run) => boolean): Set<Run> {
  const marks = new Set<Run>();
  let open: Run[] = [];
  for (const run of runs) {
    const index = run.closes ? open.findLastIndex((other) => other.mark === run.mark) : -1;
    const opener = open[index];
    if (opener && !isMask?.(opener) && isPair(source, opener, run)) {
      marks.add(opener).add(run);
      open = open.slice(0, index);
      continue;
    }
    if (opener) open.splice(index, 1);
    if (run.opens) open = [...open.slice(-DEEPEST), run];
  }
  return marks;
}

function isPair(source: string, open: Run, close: Run): boolean {
  const inner = source.slice(open.end, close.at);
  if (isStrict(open.mark)) {
    return [...inner].length > 1 && !/[、，,；;]|\p{Script=Han}\s|\s\p{Script=Han}/u.test(inner);
  }
  return isPhrase(inner, open, close, source);
}

/** In a text with masks: not at the beginning of a clause, nor after a word that leads to a phrase. */
function isDoubtful({ mark, before }: Run): boolean {
  return mark.length > 1 && (before === '、' || (WORD.test(before) && before !== '和' && !LEAD.test(before)));
}

/** Same length, as the lexer needs it: what is no mark becomes a letter. */
function replaced(source: string, runs: readonly Run[], marks: ReadonlySet<Run>): string {
  let text = '';
  let done = 0;
  for (const run of runs) {
    text += source.slice(done, run.at) + (marks.has(run) ? run.mark : 'a'.repeat(run.mark.length));
    done = run.end;
  }
  return text + source.slice(done);
}

import type { Folded, Mark } from './folding.ts';
import { runMayVanish } from './lost-runs.ts';

/**
 * The marks that are not shown though nothing allows it where they stand. `places` tells where each written word is
 * shown.
 */
export function lostMarks(written: Folded, shown: Folded, places: Int32Array, body: string): Mark[] {
  return unseen(written, shown, places).filter(({ char, at }) => !mayVanish(char, body, at));
}

/** Of each stretch between two words that are shown, the marks of which the page has fewer. */
function unseen(written: Folded, shown: Folded, places: Int32Array): Mark[] {
  const found: Mark[] = [];
  let there = 0;
  let index = 0;
  for (let word = 0; word <= places.length; word++) {
    const place = word < places.length ? (places[word] ?? -1) : Number.POSITIVE_INFINITY;
    if (place < 0 || !(isUpTo(shown.marks[there], place) || isUpTo(written.marks[index], word))) continue;
    const seen = new Map<string, number>();
    for (let mark = shown.marks[there]; mark && mark.before <= place; mark = shown.marks[++there])
      seen.set(mark.char, (seen.get(mark.char) ?? 0) + 1);
    for (let mark = written.marks[index]; mark && mark.before <= word; mark = written.marks[++index]) {
      const left = seen.get(mark.char) ?? 0;
      if (left === 0) found.push(mark);
      else seen.set(mark.char, left - 1);
    }
  }
  return found;
}

const isUpTo = (mark: Mark | undefined, word: number) => mark !== undefined && mark.before <= word;

/** Characters before and after that are looked at. */
const AROUND = 200;
/** `* 为必填`: the star is what is spoken of, though a list of one item looks the same. */
const REMARK = /^ +(?:号?为|号|是|表示|代表|标[记注识]|必填)/;
/** `C:\文件\*.doc` is no escaped star. */
const IN_PATH = /(?<![a-z])[a-z]:(?:\\\S*)?$|\\\\\S*$/i;

/** Where Markdown reads such a character as a mark, judged by the characters around it alone. */
function mayVanish(char: string, body: string, at: number): boolean {
  const before = lastLine(body.slice(Math.max(0, at - AROUND), at));
  const after = firstLine(body.slice(at + 1, at + AROUND));
  switch (char) {
    case '*':
    case '_':
    case '~':
      return !(/^\s*$/.test(before) && REMARK.test(after)) && runMayVanish(char, body, at);
    case '-':
    case '+':
    case '=':
      return /^[\s>*+=\d.-]*$/.test(before);
    case '#':
      return /^[\s>*+\d.#-]*$/.test(before) || /^[#\s]*$/.test(after);
    case '"':
    case "'":
    case '(':
      return before.endsWith(']') || before.includes('](');
    case ')':
    case '[':
    case ']':
    case '!':
      return /\]\(|\[[ xX]\]/.test(before + char + after);
    case '\\':
      return after === '' || (/^[!-/:-@[-`{-~]/.test(after) && !IN_PATH.test(before));
    case '>':
      return /^[\s>*+\d.-]*$/.test(before) || before.includes('<');
    default:
      return true;
  }
}

const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

import type { Block } from '../../conversion/document.ts';
import type { Account } from '../account.ts';
import { edited, mapRuns, wordsOf, type Edit } from '../inlines.ts';
import { likelyIn, type Likely } from './lost-characters.ts';
import type { Questions } from '../questions.ts';
import { isToneOf, readsAs, syllablesOf } from './syllables.ts';

const LETTERS = 'A-Za-zɡɑü\\u0300\\u0301\\u0304\\u0308\\u030cÀ-ÿĀ-ǜ';
/** `區(qū)`, `重庆（chóng qìng）`, `区qū`, `区qu1`; what it can be is judged by its syllables. */
const INSERT = new RegExp(
  `[ \\u3000]?[（(［\\[〔]\\s*([${LETTERS}:'’ ]{1,40}?[1-5]?(?:[ '’]?[${LETTERS}:]{1,6}[1-5])*)\\s*[)）］\\]〕]|([${LETTERS}]{1,40})([1-5](?![0-9]))?(?![${LETTERS}])`,
  'gu',
);
const HAN = /\p{Script=Han}/u;
const MARKED = /[\u0300\u0301\u0304\u030c]/g;
const RULE = '去掉夹在字中间的拼音';
const LOST = '只剩拼音、字已经丢了的地方，换成空位';
/** What stands where a character was lost: the form points at it. */
export const GAP = '\ufffd';
/** Fewer inserts are no habit of the text, and bare letters without a tone may then be anything. */
const HABIT = 3;

interface Insert {
  start: number;
  end: number;
  written: string;
  /** Of its own characters; undefined where they are not there. */
  characters: string[] | undefined;
  plain: string[];
  sure: boolean;
}

/** Takes readings out that a site has put behind its characters, and asks where the character itself is gone. */
export function withoutPinyin(blocks: readonly Block[], account: Account, questions: Questions): Block[] {
  const runs: string[] = [];
  for (const block of blocks) {
    mapRuns(block, (children) => {
      runs.push(wordsOf(children));
      return children;
    });
  }
  const all = runs.map(insertsIn);
  const sure = all.flat().filter((insert) => insert.sure && insert.characters);
  const habit = sure.length >= HABIT;
  const likely = likelyIn(runs, sure);
  let next = 0;
  return blocks.map((block) =>
    mapRuns(block, (children) => {
      const run = runs[next]!;
      const edits = all[next++]!.flatMap((insert): Edit[] => {
        if (!insert.sure && !habit) return [];
        const { start, end, characters, written } = insert;
        if (characters) {
          account.change(RULE, run.slice(start, end), '', run.slice(Math.max(0, start - 1), end));
          return [{ start, end, text: '' }];
        }
        const put = gapAt(run, insert, likely, questions);
        account.change(put === GAP ? LOST : '只剩拼音的地方，按您的回答处理', written, put, around(run, start, end));
        return [{ start, end, text: put }];
      });
      return edited(children, edits);
    }),
  );
}

function insertsIn(run: string): Insert[] {
  if (!/[A-Za-zɡɑÀ-ǜ]/.test(run)) return [];
  return [...run.matchAll(INSERT)].flatMap((match): Insert[] => {
    const { 1: bracketed, 2: bare = '', 3: digit, index: start } = match;
    const before = run.slice(0, start);
    // 月yuè1日: the figure belongs to the day, 月yue4 tells the tone.
    const isTone = digit !== undefined && isToneOf(before.slice(-1), bare, digit);
    const written = digit === undefined || isTone ? match[0] : match[0].slice(0, -1);
    const end = start + written.length;
    const syllables = syllablesOf(bracketed ?? (isTone ? bare + digit : bare));
    const touches = HAN.test(run[start - 1] ?? '') || HAN.test(run[end] ?? '');
    if (!syllables || !touches) return [];
    const { plain, toned } = syllables;
    const characters = [...before.slice(-2 * plain.length)].slice(-plain.length);
    const own = readsAs(characters, plain);
    const marks = written.normalize('NFD').match(MARKED)?.length ?? 0;
    // Without tones a bracket is a reading only in a text that has others.
    const sure = toned;
    // 华为(Huawei), 北京(Beijing): a name in Latin letters, which a text means to have.
    if (own && bracketed !== undefined && !toned && /[A-Z]/.test(bracketed)) return [];
    if (own) return [{ start, end, written, characters, plain, sure }];
    // A tone on every syllable: no other language writes like this between Han characters.
    return marks > 0 && marks >= plain.length
      ? [{ start, end, written, characters: undefined, plain, sure: true }]
      : [];
  });
}

function gapAt(run: string, insert: Insert, likely: Likely, questions: Questions): string {
  const { start, end, plain, written } = insert;
  const [before = '', after = ''] = [run[start - 1], run[end]];
  const reading = written.replace(/[()（）［］〔〕[\]\s]/g, '');
  const answer = questions.ask({
    name: `gap-${plain.join('')}-${hex(before)}${hex(after)}`,
    ask: `“${around(run, start, end)}”：这里只有拼音 ${reading}，前面的字不读这个音，像是丢了字。应该是什么？`,
    choices: [
      ...likely(plain, before, after).map((value) => ({ value, label: `补上“${value}”（这份文件别处这样写）` })),
      { value: 'leave', label: '先空着，以后对照原件补' },
      { value: 'none', label: '没有丢字，只删掉拼音' },
    ],
    free: '自己写丢了的字',
  });
  if (answer === undefined || answer === 'leave') return GAP;
  return answer === 'none' ? '' : answer;
}

const hex = (character: string): string => (HAN.test(character) ? character.codePointAt(0)!.toString(16) : '');

export const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - 8), end + 8).replaceAll('\n', ' ');

import type { Change, Comparison } from './comparison.ts';
import type { Run, Sentence } from './sentences.ts';

/** So much of a value is said; a longer one is only named. */
const LONGEST = 30;
/** So many changes are said one by one. */
const MOST = 3;

/** A comparison in one sentence, without its subject: `把“公示截止”从“2026年11月29日”改成“2026年11月30日”，改了正文第 2 段`. */
export function summaryOf({ changes }: Comparison, bodyLabel: string): string {
  if (changes.length === 0) return '改了写法，文字没有变';
  const said = changes.slice(0, MOST).map((change) => phraseOf(change, bodyLabel));
  return said.join('，') + (changes.length > MOST ? `，等 ${String(changes.length)} 处` : '');
}

function phraseOf({ label, sentences, values }: Change, bodyLabel: string): string {
  if (label === bodyLabel) return `改了${bodyLabel}${paragraphWords(changedParagraphs(sentences))}`;
  const [first, second] = sentences;
  const isShort = sentences.every((one) => 'text' in one && one.text.length <= LONGEST);
  const name = `“${label}”`;
  if (!values && isShort && sentences.length === 2 && first?.mark === 'removed' && second?.mark === 'added') {
    return `把${name}从“${first.text}”改成“${second.text}”`;
  }
  if (sentences.every(({ mark }) => mark === 'added')) return `加了${name}`;
  if (sentences.every(({ mark }) => mark === 'removed')) return `去掉了${name.replace(/ 去掉的一项”$/, '”中的一项')}`;
  return `改了${name}`;
}

/** The paragraphs of the new text in which something changed, counted from 1. */
function changedParagraphs(sentences: readonly Sentence[]): number[] {
  const found = new Set<number>();
  let paragraph = 0;
  let isOpen = false;
  const read = ({ mark, text }: Run) => {
    const isBlank = text.trim() === '';
    if (!isBlank && !isOpen) [paragraph, isOpen] = [paragraph + 1, true];
    if (!isBlank && mark !== 'same') found.add(paragraph);
    if (mark !== 'removed' && isBlank) isOpen = false;
  };
  for (const sentence of sentences) {
    if (sentence.mark !== 'changed') read(sentence);
    else {
      const text = sentence.runs.flatMap((run) => (run.mark === 'removed' ? [] : run.text)).join('');
      const isSame = sentence.runs.every((run) => run.mark === 'same' || run.text.trim() === '');
      read({ mark: isSame ? 'same' : 'added', text });
    }
  }
  return [...found];
}

function paragraphWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return '的空行';
  const shown = `第 ${numbers.slice(0, MOST).join('、')} 段`;
  return numbers.length > MOST ? `${shown}等 ${String(numbers.length)} 段` : shown;
}

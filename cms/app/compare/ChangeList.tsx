import type { Change, Comparison } from './comparison.ts';
import type { Run, Sentence } from './sentences.ts';

interface Props {
  comparison: Comparison;
  /** Who has the marked words: said to screen readers, which do not tell marks. */
  words?: { added: string; removed: string };
}

const WORDS = { added: '加上', removed: '去掉' };
/** Unchanged sentences that stay in view on either side of a change. */
const AROUND = 1;

/** The changes field by field; what is new is underlined, what is gone is struck through, and both are named. */
export function ChangeList({ comparison: { fresh, changes }, words = WORDS }: Props) {
  if (changes.length === 0) return <p className="compare-none">两边的文字一样，没有改动。</p>;
  return (
    <dl className={fresh ? 'changes changes-fresh' : 'changes'}>
      {changes.map((change) => (
        <div key={change.label}>
          <dt>{change.label}</dt>
          <dd className={change.values ? 'changes-values' : undefined}>
            {fresh ? <Whole {...change} /> : <Sentences {...change} words={words} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Whole({ sentences, values }: Change) {
  const texts = sentences.flatMap((sentence) => ('text' in sentence ? [sentence.text] : []));
  return <>{texts.join(values ? '、' : '')}</>;
}

type Words = Required<Props>['words'];

function Sentences({ sentences, words }: Change & { words: Words }) {
  return folded(sentences).map((part, index) =>
    Array.isArray(part) ? (
      <details key={index}>
        <summary>没有改的 {part.length} 句</summary>
        {part.map(({ text }) => text).join('')}
      </details>
    ) : (
      <OneSentence key={index} sentence={part} words={words} />
    ),
  );
}

function OneSentence({ sentence, words }: { sentence: Sentence; words: Words }) {
  if (sentence.mark !== 'changed') return <Stretch {...sentence} words={words} />;
  return (
    <span className="changes-reworded">
      {sentence.runs.map((run, index) => (
        <Stretch key={index} {...run} words={words} />
      ))}
    </span>
  );
}

function Stretch({ mark, text, words }: Run & { words: Words }) {
  if (mark === 'same') return <span>{text}</span>;
  const Mark = mark === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="only-heard">（{words[mark]}：</span>
      {text}
      <span className="only-heard">）</span>
    </Mark>
  );
}

/** Long stretches without a change are folded away, as lists of their own. */
function folded(sentences: readonly Sentence[]): (Sentence | Run[])[] {
  const near = sentences.map((_, index) =>
    sentences.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ mark }) => mark !== 'same'),
  );
  const result: (Sentence | Run[])[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const last = result.at(-1);
    if (near[index] || sentence.mark !== 'same') result.push(sentence);
    else if (Array.isArray(last)) last.push(sentence);
    else result.push([sentence]);
  }
  // One sentence takes no more room than the fold.
  return result.flatMap((part) => (Array.isArray(part) && part.length === 1 ? part : [part]));
}

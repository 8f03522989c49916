import type { ReactNode } from 'react';
import type { Change, Comparison } from '../../compare/comparison.ts';
import type { Run, Sentence } from '../../compare/sentences.ts';

interface Props {
  comparison: Comparison;
  /** Names of the marks, for screen readers, which do not announce ins and del. */
  words?: { added: string; removed: string };
  /** Sentences without a change are only counted, where the whole text can be had elsewhere. */
  brief?: boolean;
  /** A change in another form than sentence by sentence; undefined leaves it so. */
  shown?: (change: Change) => ReactNode;
  /** What stands below a change. */
  aside?: (change: Change) => ReactNode;
}

const WORDS = { added: '加上', removed: '去掉' };
/** Unchanged sentences that stay in view on either side of a change. */
const CONTEXT = 1;

/** The changes field by field; what is new is underlined, what is gone is struck through, and both are named. */
export function ChangeList({ comparison: { isNew, changes }, words = WORDS, brief = false, shown, aside }: Props) {
  if (changes.length === 0) return <p className="compare-none">两边的文字一样，没有改动。</p>;
  return (
    <dl className={isNew ? 'changes changes-fresh' : 'changes'}>
      {changes.map((change) => (
        <div key={change.label} data-place={aside && change.place}>
          <dt>{change.label}</dt>
          <dd className={change.values ? 'changes-values' : undefined}>
            {shown?.(change) ??
              (isNew ? <FullText {...change} /> : <Sentences {...change} words={words} brief={brief} />)}
            {aside?.(change)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FullText({ sentences, values }: Change) {
  const texts = sentences.flatMap((sentence) => ('text' in sentence ? [sentence.text] : []));
  return <>{texts.join(values ? '、' : '')}</>;
}

type Words = NonNullable<Props['words']>;

function Sentences({ sentences, words, brief }: Change & { words: Words; brief: boolean }) {
  return folded(sentences).map((part, index) =>
    Array.isArray(part) && brief ? (
      <span key={index} className="changes-same">
        （没有改的 {part.length} 句）
      </span>
    ) : Array.isArray(part) ? (
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
  if (sentence.mark !== 'changed') return <MarkedRun {...sentence} words={words} />;
  return (
    <span className="changes-reworded">
      {sentence.runs.map((run, index) => (
        <MarkedRun key={index} {...run} words={words} />
      ))}
    </span>
  );
}

function MarkedRun({ mark, text, words }: Run & { words: Words }) {
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

/** Long parts without a change are folded: each is a list. */
function folded(sentences: readonly Sentence[]): (Sentence | Run[])[] {
  const near = sentences.map((_, index) =>
    sentences.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ mark }) => mark !== 'same'),
  );
  const result: (Sentence | Run[])[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const last = result.at(-1);
    if (near[index] || sentence.mark !== 'same') result.push(sentence);
    else if (Array.isArray(last)) last.push(sentence);
    else result.push([sentence]);
  }
  // One sentence needs no more space than the fold.
  return result.flatMap((part) => (Array.isArray(part) && part.length === 1 ? part : [part]));
}

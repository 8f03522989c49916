import type { ReactNode } from 'react';

export interface Pair {
  view: ReactNode;
  /** 改为, 照办, 理由, 答复 */
  word: string;
  answer: ReactNode;
}

/** What residents said, and what became of it. */
export function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  return (
    <dl>
      {pairs.map(({ view, word, answer }, index) => (
        <div className="pair" key={index}>
          <dt>{view}</dt>
          <dd>
            <b>{word}</b>
            <span>{answer}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

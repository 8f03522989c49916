import { useState } from 'react';
import type { ImportQuestion } from '../../wire/imports.ts';
import { dayNow } from '../now.ts';
import { typedDay } from '../widgets/typed-time.ts';

interface Props {
  questions: readonly ImportQuestion[];
  answer: (given: Record<string, string>) => void;
}

const OWN = '\u0000own';

/** What only a person can decide. The usual answer is chosen already; nothing is taken before it is confirmed. */
export function ImportQuestions({ questions, answer }: Props) {
  const [given, setGiven] = useState<Record<string, string>>({});
  const [own, setOwn] = useState<Record<string, string>>({});
  if (questions.length === 0) return null;
  const chosen = ({ name, usual, choices, free }: ImportQuestion) =>
    given[name] ?? usual ?? (choices.length === 0 && free !== undefined ? OWN : '');
  const confirm = () => {
    const all = questions.map((question) => {
      const value = chosen(question);
      const written = own[question.name]?.trim() ?? '';
      const day = question.isDay ? typedDay(written, { today: dayNow() }) : undefined;
      return [question.name, value === OWN ? (day ?? written) : value] as const;
    });
    answer(Object.fromEntries(all.filter(([, value]) => value !== '')));
  };
  return (
    <form
      className="imports-questions"
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <h3>有 {questions.length} 件事要您定</h3>
      <p>不确定的可以不选，打开表单以后再填。</p>
      {questions.map((question) => {
        const { name, ask, choices, free } = question;
        const value = chosen(question);
        return (
          <div key={name} className="imports-question">
            <label>
              {ask}
              {choices.length > 0 && (
                <select value={value} onChange={(event) => setGiven({ ...given, [name]: event.target.value })}>
                  <option value="">先不定</option>
                  {choices.map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                  {free !== undefined && <option value={OWN}>{free}</option>}
                </select>
              )}
              {choices.length === 0 && free !== undefined && (
                <input value={own[name] ?? ''} onChange={(event) => setOwn({ ...own, [name]: event.target.value })} />
              )}
            </label>
            {choices.length > 0 && value === OWN && (
              <input
                aria-label={ask}
                placeholder={free}
                value={own[name] ?? ''}
                onChange={(event) => setOwn({ ...own, [name]: event.target.value })}
              />
            )}
          </div>
        );
      })}
      <button type="submit">就这样定</button>
    </form>
  );
}

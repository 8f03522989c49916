/** What only a person can decide, with the answers that it can have. */
export interface Question {
  /** How the answer is named: `--answer level=street`. */
  name: string;
  ask: string;
  choices: { value: string; label: string }[];
  /** Another answer than the choices may be written. */
  free?: string;
  /** What is written is a day. */
  isDay?: true;
  /** The choice that is right nearly always. */
  usual?: string;
}

/** Answers by the names of their questions. */
export type Answers = Readonly<Record<string, string>>;

/** Asks, unless it was answered; each question once, in the order in which they came up. */
export class Questions {
  readonly open: Question[];
  /** Questions that were answered, with what. */
  readonly answered: { ask: string; answer: string }[];
  readonly #answers: Answers;
  readonly #names = new Set<string>();
  readonly #prefix: string;

  constructor(answers: Answers, prefix = '', outer?: Questions) {
    this.#answers = answers;
    this.#prefix = prefix;
    this.open = outer?.open ?? [];
    this.answered = outer?.answered ?? [];
  }

  /** The questions of one part: `2.level`, which is also answered by what is said of all parts, `level`. */
  within(prefix: string): Questions {
    return new Questions(this.#answers, this.#prefix + prefix, this);
  }

  /** What somebody has answered without being asked. */
  given(name: string): string | undefined {
    return (this.#answers[this.#prefix + name] ?? this.#answers[name])?.trim();
  }

  /** The answer, or undefined while there is none that can be meant. */
  ask(question: Question): string | undefined {
    const { ask, choices, free } = question;
    const name = this.#prefix + question.name;
    const given = this.given(question.name);
    const chosen = choices.find(({ value }) => value === given);
    const answer = chosen?.value ?? (free !== undefined && given ? given : undefined);
    if (!this.#names.has(name)) {
      this.#names.add(name);
      if (answer === undefined) this.open.push({ ...question, name });
      else this.answered.push({ ask, answer: chosen?.label ?? answer });
    }
    return answer;
  }
}

/** The usual answers of those questions that have one. */
export const usualAnswers = (questions: readonly Question[]): Record<string, string> =>
  Object.fromEntries(questions.flatMap(({ name, usual }) => (usual === undefined ? [] : [[name, usual]])));

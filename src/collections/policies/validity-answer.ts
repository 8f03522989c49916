import { beijingDay, endOfDay } from '../../schema/beijing.ts';
import type { Edition } from './editions.ts';
import type { Policy } from './schema.ts';

/** Whether a policy still holds, in one word, and why; `from` the instant at which that becomes so. */
export interface Answer {
  from: string | null;
  word: '管用' | '不管用' | '部分管用';
  /** Why. `{day}` stands for `day`, `{expires}` for the last day of this text, `{edition}` for the text that holds instead. */
  why: string;
  day?: string | undefined;
  edition?: Edition | undefined;
}

/** The answers of all times, in order. `later` are the texts that replaced this one, the latest first. */
export function validityAnswers(data: Policy, later: readonly Edition[]): Answer[] {
  const texts = [data, ...later.map((edition) => edition.data)];
  const moments = texts.flatMap(({ effective, expires }) => [
    ...(effective ? [effective] : []),
    ...(expires ? [endOfDay(expires)] : []),
  ]);
  const answers = [null, ...moments.sort()].map((from) => ({
    from,
    ...answerOn(from === null ? '' : beijingDay(from), data, later),
  }));
  return answers.filter((answer, index) => !isSame(answer, answers[index - 1]));
}

/** The answer on a day; '' is before all days that are written anywhere. */
function answerOn(day: string, data: Policy, later: readonly Edition[]): Omit<Answer, 'from'> {
  const { validity, effective, expires } = data;
  const begun = later.filter((edition) => hasBegun(edition.data, day));
  const holding = begun.find((edition) => !isOver(edition.data, day));
  const coming = later.findLast((edition) => !hasBegun(edition.data, day));
  const instead = holding
    ? { then: '；现在按{edition}办', edition: holding }
    : coming
      ? { then: '；{day}起按{edition}办', edition: coming, day: coming.data.effective }
      : { then: '' };
  const no = (why: string): Omit<Answer, 'from'> => {
    const { then, ...which } = instead;
    return { word: '不管用', why: why + then, ...which };
  };

  const by = holding ?? begun.at(-1);
  if (validity === 'repealed' && by) return { word: '不管用', why: '已被{edition}取代', edition: by };
  if (validity === 'repealed') return no('已废止');
  if (validity === 'expired') return no('已失效');
  if (isOver(data, day)) return no('有效期到{expires}为止');
  if (!hasBegun(data, day)) return { word: '不管用', why: '还没有施行，{day}起施行', day: effective };
  if (validity === 'amended' && by) return { word: '部分管用', why: '一部分已被{edition}取代', edition: by };
  if (validity === 'amended') return { word: '部分管用', why: '有的条款已经修改' };
  if (by) return { word: '不管用', why: '已被{edition}取代', edition: by };
  if (coming) return { word: '管用', why: '{day}起由{edition}取代', day: coming.data.effective, edition: coming };
  return expires ? { word: '管用', why: '有效期到{day}为止', day: expires } : { word: '管用', why: '现行有效' };
}

const hasBegun = ({ effective }: Policy, day: string) => effective === undefined || effective <= day;

const isOver = ({ validity, expires }: Policy, day: string) =>
  validity === 'repealed' || validity === 'expired' || (expires !== undefined && expires < day);

const isSame = (answer: Answer, before: Answer | undefined) =>
  answer.word === before?.word &&
  answer.why === before.why &&
  answer.day === before.day &&
  answer.edition === before.edition;

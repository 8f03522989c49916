import { parse } from 'yaml';
import { z } from 'zod';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { foldText, type Simplified } from '../../src/search/text/fold.ts';
import { hashOf } from '../../src/search/text/tokens.ts';

/** How a question is typed; the table has a row for each. */
export const KINDS = {
  exact: '原词',
  meaning: '别的说法',
  spoken: '口语长句',
  script: '繁体',
  pinyin: '拼音',
  slip: '打错',
  number: '数字文号',
  place: '地点人名',
  single: '单字',
} as const;
export type Kind = keyof typeof KINDS;

const several = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  z.array(z.string().min(1)).min(1),
]);
const questionsFile = z.array(
  z.strictObject({
    q: z.string().min(1),
    /** Regular expressions over the folded text of an entry; an entry is relevant if each of them matches. */
    about: several.pipe(z.array(z.string().transform((source) => new RegExp(source, 'u')))),
    /** `collection/id`; whichever of them stands first counts. */
    best: several,
    kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]).default('exact'),
    /** Nobody looks at it when weights and synonyms are tuned: it shows whether that helps questions nobody thought of. */
    held: z.literal(true).optional(),
  }),
);

export type Question = z.infer<typeof questionsFile>[number];

/** What is right: addresses of all entries that belong to the question, and of those that should stand first. */
export interface Truth {
  relevant: ReadonlySet<string>;
  best: ReadonlySet<string>;
}

/** Each from 0 to 1. */
export interface Score {
  recall: number;
  /** 1 / place of the first best entry; 0 if it is not found. */
  reciprocalRank: number;
  /** Relevant ones among the first ten, or among as many as there can be. */
  precision: number;
}

/** Throws on a question that is not well formed, or asked twice. */
export function questionsIn(yaml: string): Question[] {
  const questions = questionsFile.parse(parse(yaml));
  const twice = questions.filter(({ q }, index) => questions.findIndex((other) => other.q === q) < index);
  if (twice.length > 0) throw new Error(`问题重复：${twice.map(({ q }) => q).join('、')}`);
  return questions;
}

/**
 * What is wrong with the marks of questions that are held out: one in three is, by a hash of its words, so that nobody can
 * choose which, and a new question has its place.
 */
export const wrongMarks = (questions: readonly Question[]): string[] =>
  questions
    .filter(({ q, held }) => (hashOf(q) % 3 === 0) !== (held === true))
    .map(({ q, held }) => `“${q}”${held ? '不该写' : '下面要加一行'} held: true`);

/** Judges each question by the text of the entries, never by what the engine finds. Throws where nothing is right. */
export function truthOf(
  questions: readonly Question[],
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Map<Question, Truth> {
  const texts = documents.map(({ passages, card }) => ({
    url: pageOf(card.url),
    text: foldText(passages.map(({ text }) => text).join('\n'), simplified),
  }));
  const known = new Set(texts.map(({ url }) => url));
  const truth = new Map<Question, Truth>();
  for (const question of questions) {
    const { q, about, best } = question;
    const relevant = texts.filter(({ text }) => about.every((pattern) => pattern.test(text))).map(({ url }) => url);
    const first = best.map((entry) => `/${entry}/`);
    const unknown = first.filter((url) => !known.has(url) || !relevant.includes(url));
    if (unknown.length > 0) throw new Error(`“${q}”的 best 不在相关内容里：${unknown.join('、')}`);
    truth.set(question, { relevant: new Set(relevant), best: new Set(first) });
  }
  return truth;
}

const pageOf = (url: string) => url.replace(/#.*$/u, '');

const TOP = 10;

/** `found` are addresses in the order shown; what follows a `#` does not count. */
export function scoreOf(found: readonly string[], { relevant, best }: Truth): Score {
  const pages = [...new Set(found.map(pageOf))];
  const place = pages.findIndex((url) => best.has(url)) + 1;
  const top = Math.min(TOP, pages.length, relevant.size);
  const right = pages.slice(0, top).filter((url) => relevant.has(url)).length;
  return {
    recall: pages.filter((url) => relevant.has(url)).length / relevant.size,
    reciprocalRank: place === 0 ? 0 : 1 / place,
    precision: top === 0 ? 0 : right / top,
  };
}

export function meanOf(scores: readonly Score[]): Score {
  const mean = (name: keyof Score) => scores.reduce((sum, score) => sum + score[name], 0) / Math.max(1, scores.length);
  return { recall: mean('recall'), reciprocalRank: mean('reciprocalRank'), precision: mean('precision') };
}

const HALVES = [
  ['调试用', false],
  ['留检验', true],
] as const;

/** The table that is printed: a row for each kind, for each half and for all, then every question that falls short. */
export function tableOf(scored: readonly (readonly [Question, Score])[]): string {
  const row = (name: string, scores: readonly Score[]) => {
    const { recall, reciprocalRank, precision } = meanOf(scores);
    const figures = [recall, reciprocalRank, precision].map((figure) => figure.toFixed(3)).join('   ');
    return `${name.padEnd(6, '　')}${String(scores.length).padStart(4)}   ${figures}`;
  };
  const kinds = Object.entries(KINDS).map(([kind, label]) => {
    return row(
      label,
      scored.filter(([question]) => question.kind === kind).map(([, score]) => score),
    );
  });
  const short = scored
    .filter(([, { recall, reciprocalRank, precision }]) => Math.min(recall, reciprocalRank, precision) < 1)
    .map(([{ q, held }, { recall, reciprocalRank, precision }]) => {
      return `  ${held ? '（留检验）' : ''}${q}：找全 ${recall.toFixed(2)}，排名 ${reciprocalRank.toFixed(2)}，准确 ${precision.toFixed(2)}`;
    });
  return [
    '问法　　　　题数   找全率   排名（MRR）前十准确率',
    ...kinds,
    ...HALVES.map(([name, held]) =>
      row(
        name,
        scored.filter(([question]) => (question.held === true) === held).map(([, score]) => score),
      ),
    ),
    row(
      '合计',
      scored.map(([, score]) => score),
    ),
    ...(short.length > 0 ? ['没有满分的问题：', ...short] : []),
  ].join('\n');
}

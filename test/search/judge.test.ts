import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { meanOf, questionsIn, scoreOf, tableOf, truthOf, wrongMarks, type Truth } from './judge.ts';

const simplified = new Map([['證', '证']]);

function document(id: string, title: string, body: string): SearchDocument {
  return {
    passages: [
      { place: 'title', text: title },
      { place: 'body', text: body },
    ],
    facets: {},
    old: false,
    over: false,
    lasting: false,
    card: { url: `/services/${id}/`, title, type: '办事' },
  };
}

const documents = [
  document('card', '残疾人證', '带上身份证。'),
  document('bus', '坐公交', '凭残疾证，东里站上车。'),
  document('library', '借书', '东里站旁边，读者（成人）每次 1,200 页'),
];

const truth = (relevant: readonly string[], best: readonly string[]): Truth => ({
  relevant: new Set(relevant),
  best: new Set(best),
});

describe('reading the questions', () => {
  test('one line or several for about and best, exact if no kind is given', () => {
    const [plain, several] = questionsIn(`
- q: 低保
  about: 低保|最低生活保障
  best: services/dibao
- q: 东里 电梯
  about:
    - 东里
    - 电梯
  best:
    - disclosures/lift
    - communities/dongli
  kind: place
`);
    expect(plain).toMatchObject({ q: '低保', kind: 'exact', best: ['services/dibao'] });
    expect(several?.about).toHaveLength(2);
    expect(several?.best).toEqual(['disclosures/lift', 'communities/dongli']);
  });

  test('a slip of the pen is told: an unknown field, an unknown kind, the same question twice', () => {
    const good = '- q: 低保\n  about: 低保\n  best: services/dibao\n';
    expect(() => questionsIn(`${good}  kimd: exact\n`)).toThrow('kimd');
    expect(() => questionsIn(`${good}  kind: odd\n`)).toThrow('kind');
    expect(() => questionsIn(good + good)).toThrow('低保');
  });
});

test('which questions are held out is told by their words, and a wrong mark is named', () => {
  const questions = questionsIn(
    '- q: 低保\n  about: 低保\n  best: services/dibao\n- q: 狗\n  about: 狗\n  best: services/dog\n',
  );
  const marked = questions.map((question): typeof question => ({ ...question, held: true }));
  expect(wrongMarks(questions).length + wrongMarks(marked).length).toBe(questions.length);
});

describe('what is right', () => {
  const judged = (yaml: string) => [...truthOf(questionsIn(yaml), documents, simplified).values()][0];

  test('every entry whose text has one of the words, traditional or not', () => {
    const right = judged('- q: 残疾证\n  about: 残疾人证|残疾证\n  best: services/card\n');
    expect(right?.relevant).toEqual(new Set(['/services/card/', '/services/bus/']));
    expect(right?.best).toEqual(new Set(['/services/card/']));
  });

  test('with several lines, each has to be there', () => {
    const right = judged('- q: 东里 借书\n  about:\n    - 东里\n    - 借书\n  best: services/library\n');
    expect(right?.relevant).toEqual(new Set(['/services/library/']));
  });

  test('brackets and thousands are judged in the folded form', () => {
    const right = judged("- q: 页\n  about: '\\(成人\\)每次 1200 页'\n  best: services/library\n");
    expect(right?.relevant.size).toBe(1);
  });

  test('a best entry that does not exist, or is not about it, is an error', () => {
    expect(() => judged('- q: 借书\n  about: 借书\n  best: services/gone\n')).toThrow('/services/gone/');
    expect(() => judged('- q: 借书\n  about: 借书\n  best: services/card\n')).toThrow('/services/card/');
  });
});

describe('the score', () => {
  test('everything found, the best one first', () => {
    expect(scoreOf(['/a/', '/b/'], truth(['/a/', '/b/'], ['/a/']))).toEqual({
      recall: 1,
      reciprocalRank: 1,
      precision: 1,
    });
  });

  test('links to a paragraph count as the page, once', () => {
    expect(scoreOf(['/x/', '/a/#one', '/a/#two'], truth(['/a/', '/b/'], ['/a/']))).toEqual({
      recall: 0.5,
      reciprocalRank: 0.5,
      precision: 0.5,
    });
  });

  test('of several best ones the first counts', () => {
    expect(scoreOf(['/x/', '/c/', '/b/'], truth(['/b/', '/c/'], ['/b/', '/c/'])).reciprocalRank).toBe(0.5);
  });

  test('precision looks at ten, or at as many as there can be', () => {
    const many = Array.from({ length: 12 }, (_, index) => `/${String(index)}/`);
    expect(scoreOf(['/x/', ...many], truth(many, ['/0/'])).precision).toBe(0.9);
    expect(scoreOf(['/a/', '/x/', '/y/'], truth(['/a/'], ['/a/'])).precision).toBe(1);
  });

  test('nothing found is nought', () => {
    expect(scoreOf([], truth(['/a/'], ['/a/']))).toEqual({ recall: 0, reciprocalRank: 0, precision: 0 });
  });
});

test('the table names what falls short, and only that', () => {
  const [good, bad] = questionsIn(
    '- q: 低保\n  about: 低保\n  best: services/a\n- q: 狗\n  about: 狗\n  best: services/b\n  kind: single\n',
  );
  if (!good || !bad) throw new Error('two questions');
  const full = { recall: 1, reciprocalRank: 1, precision: 1 };
  const poor = { recall: 0.5, reciprocalRank: 0.25, precision: 0.5 };
  const table = tableOf([
    [good, full],
    [bad, poor],
  ]);
  expect(table).toContain('合计　　　　   2   0.750   0.625   0.750');
  expect(table).toContain('狗：找全 0.50，排名 0.25，准确 0.50');
  expect(table).not.toContain('低保：');
  expect(meanOf([full, poor]).reciprocalRank).toBe(0.625);
});

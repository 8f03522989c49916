import { globSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { ownWords } from '../../src/editions/local-words.ts';
import { scriptWords } from '../../src/editions/script-words.ts';
import { traditionalBy } from '../../src/editions/traditional.ts';
import { languageOf } from '../../src/schema/language.ts';

const dictionary = traditionalBy(new Map()).of;
const board = traditionalBy(
  ownWords(
    {
      named: ['松林里', '松林里社区', '椿子里'],
      written: [
        { simplified: '云台路', traditional: '雲台路' },
        { simplified: '签字台', traditional: '簽字檯' },
      ],
    },
    dictionary,
  ),
);

describe('what one character is two of', () => {
  test.each([
    ['发放补贴，理发店', '發放補貼，理髮店'],
    ['干部把衣服晾干', '幹部把衣服晾乾'],
    ['以后三天后', '以後三天後'],
    ['家里没有面条', '家裏沒有麪條'],
    ['复印件复查后回复', '複印件複查後回覆'],
    ['联系人，关系，系统', '聯繫人，關係，系統'],
    ['两人参加，不准拆', '兩人參加，不准拆'],
    ['签合同，抽签', '簽合同，抽籤'],
    ['官方志愿服务', '官方志願服務'],
    ['资金表和水电表', '資金表和水電錶'],
    ['年满八十周岁，每周六', '年滿八十周歲，每週六'],
    ['窗台、平台、台账', '窗台、平台、台賬'],
  ])('%s', (simplified, traditional) => {
    expect(board.of(simplified)).toBe(traditional);
  });
});

test('里 stays in the names of the board, also of its lanes, and is 裏 in other words', () => {
  expect(board.of('松林里社区')).toBe('松林里社區');
  expect(board.of('住在松林里的老人')).toBe('住在松林里的老人');
  expect(board.of('椿子里巷子里面')).toBe('椿子里巷子裏面');
});

test('what the office wrote itself stands before the dictionary', () => {
  expect(board.of('云台路的签字台')).toBe('雲台路的簽字檯');
});

test('any sign may stand in a name of the board', () => {
  const names = ['东里-西里', '东里/西里', '里.*+?^${}()|[]里', '东里&西里'];
  const { of } = traditionalBy(ownWords({ named: names, written: [] }, dictionary));
  expect(names.map(of)).toEqual(['東里-西里', '東里/西里', '里.*+?^${}()|[]里', '東里&西里']);
});

test('of a text that may be Traditional already only what no Traditional text has is changed', () => {
  expect(board.mended('皇后里面的东西')).toBe('皇后里面的東西');
  expect(board.mended('敬老聯誼會 - 青石街道公示栏')).toBe('敬老聯誼會 - 青石街道公示欄');
});

/** Words of which the way back is another one, of the texts of the samples: none. */
const OTHER_WAY_BACK: readonly string[] = [];

test('every word of the samples is the same again when it is simplified', () => {
  const back = Converter({ from: 'hk', to: 'cn' });
  const texts = globSync('content/**/*.{md,yml}').map((file) => readFileSync(file, 'utf8'));
  const runs = new Set(
    texts
      .filter((text) => languageOf(text.replace(/^---.*?^---/ms, '')) === 'zh-CN')
      .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []),
  );
  expect(runs.size).toBeGreaterThan(10_000);
  const changed = [...runs].filter((run) => board.of(run) !== run);
  expect(changed.length).toBeGreaterThan(5_000);
  const lost = [...runs].filter((run) => back(board.of(run)) !== run || board.of(run).length !== run.length);
  expect(lost).toEqual(OTHER_WAY_BACK);
});

test('a script of the edition knows the characters of other scripts, and the words that need more than that', () => {
  const words = scriptWords(['x.textContent="现在开门";y=`也找了：${z}`;w="以后再征求意见"'], board);
  expect(words.characters).toContain('现現');
  expect(words.characters).not.toContain('后');
  expect(words.words).toMatchObject({ 以后再征求意见: '以後再徵求意見', 周六: '週六' });
});

test('a word that holds itself again is not said to scripts, which would write it again and again', () => {
  const growing = traditionalBy(new Map([['朗读', '朗读（粵語）']]));
  expect(growing.of('朗读')).toBe('朗读（粵語）');
  expect(scriptWords(['x="朗读"'], growing).words).not.toHaveProperty('朗读');
});

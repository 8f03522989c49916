import { describe, expect, test } from 'vitest';
import { asksForFact, contentPhrases } from '../../src/search/find/query.ts';
import { fold, foldText } from '../../src/search/text/fold.ts';
import { intersection, isLiteral, partCount, partsOf, payloadOf, union } from '../../src/search/text/payload.ts';
import { ASKED_OTHERWISE } from '../../src/search/text/stop-words.ts';
import { bigramsOf, hashOf, longerHashes, singleHash, phrasesOf, termsOf } from '../../src/search/text/tokens.ts';
import { simplifiedOf } from '../../src/search/index/simplified.ts';

const simplified = simplifiedOf();
const cut = (text: string) => phrasesOf(foldText(text, simplified));

describe('one form of a text, for the index and for the question', () => {
  test.each([
    ['社區養老服務', '社区养老服务'],
    ['裡長、裏面、后来、乾净、什么、怎麼', '里长、里面、后来、干净、什么、怎么'],
    ['Ｗｉ－Ｆｉ　２０２６', 'wi-fi 2026'],
    ['區(qū)公所', '区公所'],
    ['居（jū）民（mín）委员会', '居民委员会'],
    ['办(ban)事', '办事'],
    ['支出12,300.50元', '支出12300.50元'],
    ['零\u200b宽\ufeff字', '零宽字'],
    ['乙肝(hbv)疫苗', '乙肝(hbv)疫苗'],
  ])('%s → %s', (text, plain) => {
    expect(foldText(text, simplified)).toBe(plain);
    expect(fold(text, simplified).text).toBe(plain);
  });

  test('every place in the folded text leads back to where it was written', () => {
    const written = '在區(qū)公所辦事，交12,300元';
    const { text, at } = fold(written, simplified);
    const start = text.indexOf('公所办事');
    expect(written.slice(at[start], at[start + 4])).toBe('公所辦事');
    const amount = text.indexOf('12300');
    expect(written.slice(at[amount], at[amount + 5])).toBe('12,300');
    expect(at[text.length]).toBe(written.length);
  });
});

describe('phrases', () => {
  test('end with a sentence, not with a bracket or a space', () => {
    expect(cut('民发〔2015〕136号。另见附件')).toEqual([
      ['民', '发', '2015', '136', '号'],
      ['另', '见', '附', '件'],
    ]);
    expect(cut('东里 12 号楼')).toEqual([['东', '里', '12', '号', '楼']]);
    expect(cut('消防、通道')).toEqual([
      ['消', '防'],
      ['通', '道'],
    ]);
  });

  test('are looked up by trigrams, a token alone as itself', () => {
    expect(termsOf(['低', '保', '金'])).toHaveLength(1);
    expect(termsOf(['最', '低', '生', '活', '保', '障'])).toHaveLength(4);
    expect(bigramsOf(['低', '保', '金'])).toHaveLength(2);
    expect(termsOf(['老'])).toHaveLength(1);
    const longer: number[] = [];
    longerHashes(['低', '保', '金'], (hash) => longer.push(hash));
    const wanted = [...termsOf(['低', '保', '金']), ...bigramsOf(['低', '保', '金'])];
    expect(new Set(longer)).toEqual(new Set(wanted.map(hashOf)));
    expect(singleHash('金')).toBe(hashOf(termsOf(['金'])[0] ?? ''));
    expect(termsOf(['低', '保'])).not.toEqual(termsOf(['保', '低']));
  });

  test('terms have names that hardly ever meet', () => {
    const names = new Set<number>();
    for (let one = 0x4e00; one < 0x4e00 + 300; one += 1) {
      for (let two = 0x4e00; two < 0x4e00 + 300; two += 1) {
        names.add(hashOf(termsOf([String.fromCharCode(one), String.fromCharCode(two)])[0] ?? ''));
      }
    }
    expect(90_000 - names.size).toBeLessThan(5);
  });
});

test('a phrase needs a part of the text that all its terms share', () => {
  const title = payloadOf('title', undefined);
  const first = payloadOf('body', 0);
  expect(intersection(title, first)).toBeUndefined();
  const both = intersection(union(title, first), first);
  expect([both && isLiteral(both), both && partCount(both)]).toEqual([true, 1]);
  const synonym = payloadOf('synonymInHeading', 0);
  expect([isLiteral(synonym), isLiteral(union(synonym, first))]).toEqual([false, true]);
  expect(partsOf(union(payloadOf('body', 4), payloadOf('heading', 2)))).toEqual([2, 4]);
  expect(partsOf(title)).toEqual([]);
});

test('what a question is asked as is not taken away again by what is left out of questions', () => {
  for (const word of ASKED_OTHERWISE.map(([, written]) => written.trim()).filter((written) => written !== '')) {
    if (asksForFact(word, simplified)) continue;
    const phrases = contentPhrases(`新园 ${word} 吗`, simplified);
    expect(phrases.flat().join('')).toBe(`新园${word.replaceAll('的', '')}`);
  }
});

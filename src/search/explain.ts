import { productOf, type PhraseReason, type Score, type Step } from './find/scoring.ts';
import { inTitle, isLiteral, partsOf, placeOf, PLACES } from './text/payload.ts';
import { PARTS } from './tuning.ts';

const STEPS: Readonly<Record<Step, string>> = {
  'in a row': '各段连在一起',
  'without stop words': '去掉客套话以后才找到',
  'known words': '拆成近义词表里的词以后才找到',
  spelling: '按拼音或首字母找到',
  correction: '按改正后的字找到',
  related: '只含问题的一部分：相近',
  over: '已经结束',
  running: '提醒还管用',
  open: '招募还在进行',
  consultation: '问的是征求意见',
  series: '同一系列，最新一期在前',
};

/** Why an entry stands where it does, line by line; the products and sums are those of its points. */
export function explained({ reasons, points, old }: Score & { old: boolean }, related: boolean): string[] {
  const lines = reasons.map((reason) =>
    'step' in reason ? `× ${figure(reason.factor)}　${STEPS[reason.step]}` : phraseLine(reason),
  );
  return [
    ...lines,
    `= ${figure(points)}；同分时新的在前`,
    ...(related ? ['相近的排在全部对上的之后'] : []),
    ...(old ? ['已经失效：排在有效的之后'] : []),
  ];
}

function phraseLine({ phrase, payload, rarity, factors }: PhraseReason): string {
  const fields = [
    ...(inTitle(payload) ? ['标题'] : []),
    ...partsOf(payload).map((part) => `正文${String(part + 1)}/${String(PARTS)}`),
  ];
  const inHeading = [PLACES.heading, PLACES.synonymInHeading].some((place) => place === placeOf(payload));
  const best = inHeading && !inTitle(payload) ? '的小标题或摘要' : '';
  const { place, parts, title, lasting, choice } = factors;
  const named = Object.entries({
    稀有度: rarity,
    位置: place,
    处数: parts,
    占标题: title,
    长期有效: lasting,
    不是最可能的写法: choice,
  });
  const shown = named.filter(([name, factor]) => name === '稀有度' || name === '位置' || factor !== 1);
  const product = shown.map(([name, factor]) => `${name} ${figure(factor)}`).join(' × ');
  const how = isLiteral(payload) ? '原词' : '近义词';
  return `“${phrase}”${how}在${fields.join('、')}${best}：${product} = ${figure(rarity * productOf(factors))}`;
}

const figure = (number: number) => String(Number(number.toFixed(2)));

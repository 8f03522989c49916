import type { Chooser } from './chooser.ts';
import * as words from './words.ts';

/** A name of two signs and what kind of place it is: 槐荫里. */
export const placeName = ({ pick }: Chooser) => `${firmName2(pick)}${pick(words.nameEnds)}`;
export const firmName = ({ pick }: Chooser) => `${firmName2(pick)}${pick(words.trades)}`;
const firmName2 = (pick: Chooser['pick']) => `${pick(words.nameSigns)}${pick(words.nameSigns)}`;
export const yuan = (cents: number) => (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');

type Sentence = (chooser: Chooser) => string;

const spot = ({ pick }: Chooser) => pick(words.spots);
const thing = ({ pick }: Chooser) => pick(words.things);
const doing = ({ pick }: Chooser) => pick(words.doings);
const role = ({ pick }: Chooser) => pick(words.roles);
const when = ({ pick }: Chooser) => pick(words.whens);
const why = ({ pick }: Chooser) => pick(words.whys);
const result = ({ pick }: Chooser) => pick(words.results);
const view = ({ pick }: Chooser) => pick(words.opinions);
const matter = ({ pick }: Chooser) => pick(words.matters);
const count = (chooser: Chooser, least = 2, most = 60) => String(chooser.between(least, most));

/** Each is a kind of sentence; what stands in it is chosen anew every time. */
const kinds: readonly Sentence[] = [
  (c) => `${when(c)}，${placeName(c)}的${spot(c)}${why(c)}，${role(c)}去看了${count(c, 2, 5)}次。`,
  (c) => `${spot(c)}的${thing(c)}用了${count(c, 3, 28)}年，${why(c)}，这一回决定${doing(c)}。`,
  (c) => `会上来了${count(c, 18, 96)}人，说得最多的是“${view(c)}”，其次是“${view(c)}”。`,
  (c) => `材料问了${count(c, 2, 4)}家，${firmName(c)}报价${yuan(c.between(9_000, 980_000))}元，${result(c)}。`,
  (c) => `${thing(c)}和${thing(c)}一起买，分两批送到${spot(c)}，${role(c)}点数签收。`,
  (c) => `有人问${matter(c)}会不会停，答复是照常，只是${when(c)}改到${spot(c)}。`,
  (c) => `${placeName(c)}${count(c, 2, 40)}号楼这一侧先做，另一侧因为${why(c)}，排在后面。`,
  (c) => `${doing(c)}以后再试，${result(c)}；没有做完的是${spot(c)}那一段。`,
  (c) => `这笔钱没有向居民收，${yuan(c.between(20_000, 3_600_000))}元里大头是${thing(c)}，小头是${thing(c)}和搬运。`,
  (c) => `“${view(c)}”这一条采纳了，“${view(c)}”没有采纳，原因是${why(c)}。`,
  (c) => `${role(c)}和${role(c)}每月${count(c, 1, 28)}号对一次账，${result(c)}。`,
  (c) => `施工避开午休和放学，${when(c)}收工前清扫一遍，${spot(c)}留出一人宽的路。`,
  (c) => `${matter(c)}报名${count(c, 12, 180)}人，到场${count(c, 8, 90)}人，最远的从${placeName(c)}走过来。`,
  (c) => `验收那天用卷尺量过，${thing(c)}离地${count(c, 15, 210)}厘米，间隔${count(c, 20, 400)}厘米，${result(c)}。`,
  (c) => `原来的${thing(c)}没有扔，${firmName(c)}收走${count(c)}件，抵了${yuan(c.between(2_000, 90_000))}元。`,
  (c) => `${when(c)}测了三天，最多的一小时有${count(c, 20, 900)}人经过${spot(c)}，所以${doing(c)}要分段做。`,
  (c) => `去年做的是${thing(c)}，今年轮到${thing(c)}；明年想做${matter(c)}，还没有定。`,
  (c) => `合同里写明保修${count(c, 6, 36)}个月，坏了由${firmName(c)}两天内来${doing(c)}。`,
  (c) => `如果您觉得不对，请到窗口找${role(c)}，或者写在${spot(c)}的意见本上，五个工作日内回话。`,
  (c) => `${placeName(c)}的几户一楼人家提出${view(c)}，${role(c)}带着图纸又去了一趟，改了${count(c, 1, 6)}处。`,
  (c) => `登记表上写的是${thing(c)}${count(c)}件、${thing(c)}${count(c)}件、${thing(c)}${count(c)}件，一件不少。`,
  (c) => `天气是最大的变数：${when(c)}下了${count(c, 2, 11)}天雨，${doing(c)}停了${count(c, 1, 6)}天。`,
  (c) => `${matter(c)}和${matter(c)}合用${spot(c)}，单日归前者，双日归后者，节假日另排。`,
  (c) => `和${placeName(c)}相比，这里${why(c)}的次数少一些，${thing(c)}却旧得多。`,
];

/** A paragraph of so many sentences. */
export function paragraph(chooser: Chooser, sentences: number): string {
  return Array.from({ length: sentences }, () => chooser.pick(kinds)(chooser)).join('');
}

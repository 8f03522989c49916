import type { Hit } from './finding.ts';

const COUNT = '[0-9A-Za-z一二三四五六七八九十百〇零两]{1,5}';
const SIDE = '[东西南北中左右]{1,2}';
const BUILDING = `${COUNT} ?(?:号院 ?${COUNT} ?号楼|号楼|#楼|#|栋|幢|座|楼|号) ?`;
const ENTRANCE = `${COUNT} ?(?:单元|门洞|梯) ?`;
/** Twelve 户 of an entrance are its households; a door has a number of three digits, a side of the stairs or 室. */
const DOOR =
  `(?:${COUNT} ?(?:楼|层) ?)?(?:${COUNT} ?室|${SIDE} ?(?:室|户|门)|[0-9]{3,4} ?(?:号|户|门))` +
  '|[0-9]{3,4}(?! ?[0-9年元户人平米㎡余多份个台部万名日天张件条处])';
const HOME = new RegExp(`(${BUILDING})(${ENTRANCE}(?:${DOOR}))`, 'g');
const WORDS = /单元|门洞|[梯楼层室户号门]|./g;

/**
 * Doors of homes: `12号楼2单元501室`, also with 栋 or 幢. Building and room alone may be an office. The building may
 * stay, what leads to the door is masked.
 */
export function homes(text: string): Hit[] {
  if (!/单元|门洞|梯/.test(text)) return [];
  return [...text.matchAll(HOME)].map(({ 0: found, 1: building, 2: door, index }) => ({
    kind: 'home',
    masked: `${building!.replaceAll(' ', '')}${door!.replaceAll(' ', '').replace(WORDS, maskSign)}`,
    start: index,
    end: index + found.trimEnd().length,
  }));
}

const maskSign = (sign: string) => (/^(?:单元|门洞|[梯楼层室户号门])$/.test(sign) ? sign : '*');

import { PLACE } from './bodies.ts';
import type { Columns } from './columns.ts';
import type { Hit } from './finding.ts';

const COUNT = '[0-9A-Za-z一二三四五六七八九十百〇零两]{1,5}';
const SIDE = '[东西南北中左右]{1,2}';
const BUILDING = `${COUNT} ?(?:号院 ?${COUNT} ?号楼|号楼|#楼|#|栋|幢|座|楼|号) ?`;
const ENTRANCE = `${COUNT} ?(?:单元|门洞|梯) ?`;
/** Twelve 户 of an entrance are its households; a door has a number of three digits, a side of the stairs or 室. */
const DOOR =
  `(?:${COUNT} ?(?:楼|层) ?)?(?:${COUNT} ?室|${SIDE} ?(?:室|户|门)|[0-9]{3,4} ?(?:号|户(?!以上|以下|左右|居民)|门))` +
  '|[0-9]{3,4}(?! ?[0-9年元户人平米㎡余多份个台部万名日天张件条处])';
const HOME = new RegExp(`(${BUILDING})(${ENTRANCE}(?:${DOOR}))`, 'g');
/** 共 3 幢 12 单元 144 户 counts them. */
const COUNTED = /(?:共有?|合计|总计|包括|下辖) ?$/;
/** The labels of the fields that hold where a place, an office or a meeting is. */
const ADDRESS = /(?:^|› ?)(?:办公|活动)?地址$/;
const WORDS = /单元|门洞|[梯楼层室户号门]|./g;

/** 服务站设在……, 活动室地址：……, ……（党群服务站）: a flat that is there for everybody. */
const STREET = '[^，。；;\\n|]{0,24}';
const LEADS = new RegExp(
  `(?:${PLACE}[）)”]?(?:的?(?:地址|地点|位置|新址))?(?:[\\s:：|*（(，]{1,6}|(?:现|已|就)?(?:位于|设[在于]?|设置[在于]|搬[到至]|迁[到至]|搬迁[到至]|在))|` +
    `(?:办公|服务|活动|报名|领取|投票|办理|咨询|接待|受理|会议|集合|存放|张贴|公示|单位|注册|经营|营业)(?:地址|地点|场所|处)[\\s:：|*在为是]{0,6}|(?:报名|办理|领取|咨询|登记|投票|集合|开会|参加|提交|查询|查看)[^，。；\\n]{0,4}(?:到|至|前往|去|在))${STREET}$`,
);
const FOLLOWS = new RegExp(
  `^[\\s|*]{0,5}[（(，,、的为是“"]{0,2}(?:现|设有|设|就是|作为|改为|用作|用于)?[^，。；;\\n|到家户住]{0,12}${PLACE}`,
);
const ROOMS = new RegExp(`${PLACE}[）)]?$`);
/** Whoever lives there: a service station that calls on somebody is not what the address is of. */
const DWELLERS =
  /居民(?!委员会|活动|议事|服务|之家|食堂)|住户|业主|老人|独居|户主|家中|家里|[某先女]|上门|走访|慰问|入户|住[在于址]|房屋|征收|低保|困难/;
const VISITED = /^[^，。；\n]{0,6}(?:家|某|居民(?!委员会|活动|议事|服务)|住户|业主|老人|漏水|装修)/;
const FAR = 48;

/**
 * Doors of homes: `12号楼2单元501室`, also with 栋 or 幢. Building and room alone may be an office, and so may a flat that
 * is called one. The building may stay, what leads to the door is masked.
 */
export function homes(text: string, context: string, columns: Columns): Hit[] {
  if (!/单元|门洞|梯/.test(text) || (ADDRESS.test(context) && !DWELLERS.test(text))) return [];
  return [...text.matchAll(HOME)].flatMap(({ 0: found, 1: building, 2: door, index }): Hit[] => {
    const end = index + found.trimEnd().length;
    if (COUNTED.test(text.slice(Math.max(0, index - 4), index)) || isOfPlace(text, index, end, columns)) return [];
    const masked = `${building!.replaceAll(' ', '')}${door!.replaceAll(' ', '').replace(WORDS, maskSign)}`;
    return [{ kind: 'home', masked, start: index, end }];
  });
}

function isOfPlace(text: string, start: number, end: number, columns: Columns): boolean {
  if (VISITED.test(text.slice(end, end + 8))) return false;
  const before = LEADS.exec(text.slice(Math.max(0, start - FAR), start));
  if (before && !DWELLERS.test(before[0])) return true;
  const after = FOLLOWS.exec(text.slice(end, end + FAR));
  if (after && !DWELLERS.test(after[0])) return true;
  return columns.beside(start).some((cell) => ROOMS.test(cell));
}

const maskSign = (sign: string) => (/^(?:单元|门洞|[梯楼层室户号门])$/.test(sign) ? sign : '*');

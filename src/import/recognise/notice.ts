import type { CollectionName } from '../../collections/index.ts';
import type { BoardFacts } from '../context.ts';
import { periodIn } from './days.ts';
import type { Values } from './policy.ts';

const CALLS = /(?:通知|公告|通告|公示|启事|告知书|倡议书|公开信|提醒|提示)(?:[（(〔][^（）()]{1,40}[)）〕])*$/;
const WELFARE = /公益金|公益事业|专项资金|捐赠|捐款|救助资金/;
const PARTY = /党费|党组织|党建|党支部|党委/;
/** Accounts of these are disclosed under other matters; under which, a person says. */
const OTHERS = /维修资金|物业|停车|食堂|购买服务|项目|工程/;
const UNIT = /(?:编制|填报|公布|公开|填表|制表)(?:单位|部门)\s*[：:]\s*(\p{Script=Han}{4,40})/u;

/** What a notice of any kind tells by its title: who speaks, for which period, and of what kind it is. */
export function noticeValues(collection: CollectionName, title: string, issuers: readonly { name: string }[]): Values {
  return {
    issuer: issuers.at(-1)?.name,
    period: periodIn(title),
    kind: collection === 'notices' && CALLS.test(title) ? 'notice' : undefined,
  };
}

/** What accounts tell by their title and what stands over them, set as the form that begins with accounts sets it. */
export function accountsValues(title: string, over: string): Values {
  const isParty = PARTY.test(title);
  return {
    stream: isParty ? 'party' : 'finance',
    category: isParty ? 'party' : WELFARE.test(title) ? 'welfare-funds' : OTHERS.test(title) ? undefined : 'funds',
    period: periodIn(title, true) ?? periodIn(over),
    issuer: UNIT.exec(over)?.[1],
  };
}

/** The community whose committee speaks, or of which the title tells. */
export function communityIn(words: string, { communities }: BoardFacts): string | undefined {
  const found = communities.filter(({ title: own }) => /社区|村$/.test(own) && words.includes(own));
  return found.length === 1 ? found[0]!.id : undefined;
}

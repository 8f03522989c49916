import { kinds, levels } from '../../collections/policies/schema.ts';
import { validities } from '../../collections/policies/status.ts';
import { numeral } from '../../markdown/numerals.ts';
import { normalNumber } from '../../schema/document-number.ts';
import type { BoardFacts } from '../context.ts';
import type { Questions } from '../questions.ts';
import { afterYears, dateIn, DAY, dayIn, dayWords } from './days.ts';
import type { Paper } from './paper.ts';

export type Values = Record<string, unknown>;

const list = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));
const choicesOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The fields of a policy, as its text tells them; what it leaves open is asked. */
export function policyValues(paper: Paper, text: string, facts: BoardFacts, questions: Questions): Values {
  const issuer = issuerOf(paper, questions);
  const effective = effectiveIn(text) ?? dayIn(paper.facts.get('生效日期') ?? '');
  const made = paper.made ?? madeAsked(text, questions);
  const expires = expiresIn(
    text,
    effective ?? (made !== undefined && made.length === 10 ? made : undefined),
    paper,
    questions,
  );
  return {
    docNumber: paper.number === undefined ? undefined : (normalNumber(paper.number) ?? paper.number),
    issuer,
    made,
    effective,
    expires,
    topic: topicOf(paper, facts, questions),
    level: levelOf(issuer, questions),
    kind: kindOf(paper.title ?? '', questions),
    validity: validityOf(paper, text, expires, facts.today, questions),
    replaces: replacedIn(text, facts),
  };
}

function issuerOf({ issuers }: Paper, questions: Questions): string | undefined {
  const names = [...new Set(issuers.map(({ name }) => name))];
  // 区民政局 in the head and 青石区民政局 at the end are one.
  const longest = names.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined && names.every((name) => longest.endsWith(name) || longest === name)) return longest;
  return questions.ask({
    name: 'issuer',
    ask: names.length > 1 ? '发文机关写法不一样，用哪一个？' : '没有找到发文机关，是哪个单位发的？',
    choices: issuers
      .filter(({ name }, at) => issuers.findIndex((each) => each.name === name) === at)
      .map(({ from, name }) => ({ value: name, label: `${name}（${from}）` })),
    free: '自己写',
    ...(names[0] !== undefined && { usual: issuers.find(({ from }) => from === '落款')?.name ?? names[0] }),
  });
}

function madeAsked(text: string, questions: Questions): string | undefined {
  const head = text.slice(0, 600);
  const [, passed] = new RegExp(`[（(](${DAY})[^（）()]{0,60}(?:通过|印发|发布|公布|批准|修订)`).exec(head) ?? [];
  const day = dayIn(passed ?? '');
  const isAmended = new RegExp(`${DAY}[^。]{0,200}修[订訂正]`).test(head);
  if (day !== undefined && !isAmended) return day;
  const daysOf = (words: string) => [
    ...new Set(
      [...words.matchAll(new RegExp(DAY, 'g'))].map(([each]) => dayIn(each)).filter((each) => each !== undefined),
    ),
  ];
  const days = isAmended ? daysOf(head) : daysOf(text);
  const answer = questions.ask({
    name: 'made',
    ask: isAmended ? '这份文件修改过，成文日期填哪一天？' : '没有找到成文日期（落款的日子），是哪天？',
    choices: [...days.slice(-3).map((value) => ({ value, label: dayWords(value) })), { value: '不详', label: '不详' }],
    free: '自己写，如 2019年8月6日；只知道年月的写 2019年8月',
    isDay: true,
  });
  return answer === undefined ? undefined : (dateIn(answer) ?? answer);
}

/** 自2026年6月1日起施行 */
function effectiveIn(text: string): string | undefined {
  const found = [
    ...text.matchAll(
      new RegExp(`(?:自|从)\\s*(${DAY})\\s*起\\s*(?:正式|开始|全面)?\\s*(?:施行|实施|执行|生效|试行)`, 'g'),
    ),
  ];
  const days = [...new Set(found.map(([, day]) => dayIn(day ?? '')).filter((day) => day !== undefined))];
  return days.length > 0 ? days.at(-1) : undefined;
}

function expiresIn(
  text: string,
  begun: string | undefined,
  { title = '', facts }: Paper,
  questions: Questions,
): string | undefined {
  const stated =
    dayIn(facts.get('废止日期') ?? '') ??
    dayIn(new RegExp(`有效期(?:限)?(?:截止|截至|至|到)(${DAY})`).exec(text)?.[1] ?? '');
  if (stated !== undefined) return stated;
  const [, written] = /有效期(?:限)?(?:为|是)?\s*([一二两三四五六七八九十\d]{1,3})\s*年/.exec(text) ?? [];
  const years = written === undefined ? undefined : numeral(written);
  if (years !== undefined && begun !== undefined) return afterYears(begun, years);
  const [, to] = /\d{4}\s*年?\s*[—–\-~～至到]+\s*(\d{4})\s*年/.exec(title) ?? [];
  if (to === undefined) return undefined;
  const answer = questions.ask({
    name: 'expires',
    ask: `标题里写到 ${to} 年，失效日期填规划期的最后一天吗？`,
    choices: [
      { value: `${to}-12-31`, label: `填 ${to}年12月31日` },
      { value: 'none', label: '不填' },
    ],
    usual: `${to}-12-31`,
  });
  return answer === 'none' ? undefined : answer;
}

function topicOf({ title = '', facts: said }: Paper, facts: BoardFacts, questions: Questions): string | undefined {
  const stated = said.get('主题分类') ?? said.get('信息分类');
  const likeness = (topic: string) => [...new Set(topic)].filter((sign) => title.includes(sign)).length / topic.length;
  const sorted = facts.topics.toSorted((a, b) => likeness(b) - likeness(a));
  const choices = [
    ...(stated === undefined ? [] : [{ value: stated, label: `${stated}（页首信息）` }]),
    ...choicesOf(sorted.slice(0, 8)),
  ];
  const usual = stated ?? (sorted[0] !== undefined && likeness(sorted[0]) >= 0.5 ? sorted[0] : undefined);
  return questions.ask({
    name: 'topic',
    ask: '主题分类是什么？',
    choices,
    free: '自己写，如“养老服务”',
    ...(usual !== undefined && { usual }),
  });
}

const OFFICES: readonly (readonly [keyof typeof levels, RegExp])[] = [
  ['community', /社区|居委会|居民委员会|村民委员会|村委会|业主委员会/],
  ['street', /街道|镇(?:人民)?政府|乡(?:人民)?政府|镇$|乡$/],
  ['national', /^(?:国务院|中共中央|中华人民共和国|全国|国家|中国)|^[\p{Script=Han}]{2,12}部(?:办公厅)?$/u],
  ['district', /[区县旗](?!域)/],
  ['province', /省|自治区/],
  ['city', /市/],
];

function levelOf(issuer: string | undefined, questions: Questions): string | undefined {
  const found =
    issuer === undefined ? undefined : OFFICES.find(([, form]) => form.test(issuer.replace(/自治区/, '省')))?.[0];
  // 和平区民政局 is of a district; 民政局 alone may be of anything.
  return found ?? questions.ask({ name: 'level', ask: '这是哪一级的文件？', choices: list(levels) });
}

const KINDS: readonly (readonly [keyof typeof kinds, RegExp])[] = [
  ['charter', /公[约約]|[规規][约約]|村规民约|自治章程|议事规则$/],
  ['regulation', /[条條]例/],
  ['plan', /[规規][划劃]|[纲綱]要/],
  ['opinion', /意[见見]/],
  ['measure', /[办辦]法|[细細][则則]|[规規][则則]|[规規]定|制度/],
  // 方法, 做法, 执法 are no laws; 办法 is longer and wins by itself.
  ['law', /(?<![方做执執司普立守用看说說手书書算违違依])法$/],
];
/** 制度改革方案 is no 制度. */
const PLANNED = /[计計][划劃畫]|方案|要[点點]|行[动動]/;
const LIKELY: readonly (readonly [keyof typeof kinds, RegExp])[] = [
  ['plan', PLANNED],
  ['measure', /标准|守则|准则|指南|决定|预案/],
];

function kindOf(title: string, questions: Questions): string | undefined {
  const [quoted, quotedName] = /[《〈]([^》〉]+)[》〉]/.exec(title) ?? [];
  // 实施《…法》办法 is itself an 办法; 印发《…法》的通知 is what it hands on.
  const behind = quoted === undefined ? '' : title.slice(title.indexOf(quoted) + quoted.length);
  const isOwn = KINDS.some(([, form]) => form.test(behind));
  const inner = isOwn ? title : (quotedName ?? /印发(.{2,60}?)的通知/.exec(title)?.[1] ?? title);
  const name = inner.replace(/[（(〔][^（）()]*[)）〕]/g, '').trim();
  const last = KINDS.flatMap(([kind, form]) =>
    [...name.matchAll(new RegExp(form, 'g'))].map(({ 0: word, index }) => ({ kind, index, end: index + word.length })),
  ).filter(({ end }) => end >= name.length - 6 && !PLANNED.test(name.slice(end)));
  // The word that ends last says it; of two that end together the longer: 办法 before 法, 议事规则 before 规则.
  const sure = last.toSorted((a, b) => b.end - a.end || a.index - b.index)[0]?.kind;
  if (sure !== undefined) return sure;
  const usual = LIKELY.find(([, form]) => form.test(name))?.[0];
  return questions.ask({
    name: 'kind',
    ask: `《${title}》属于哪一种？`,
    choices: list(kinds),
    ...(usual !== undefined && { usual }),
  });
}

function validityOf(
  { facts }: Paper,
  text: string,
  expires: string | undefined,
  today: string,
  questions: Questions,
): string | undefined {
  const stated = facts.get('有效性') ?? facts.get('效力状态') ?? facts.get('时效性');
  const known = Object.entries(validities).find(
    ([, label]) => stated !== undefined && label.includes(stated.replace(/^是$/, '现行有效')),
  )?.[0];
  if (known !== undefined) return known;
  if (expires !== undefined && expires < today) return 'expired';
  const head = text.slice(0, 200);
  const repealed = /已(?:经)?废止|已失效/.test(head);
  return questions.ask({
    name: 'validity',
    ask: '这份文件现在还有效吗？',
    choices: list(validities),
    usual: repealed ? 'repealed' : 'in-force',
  });
}

/** `《……》（青街办发〔2021〕9号）同时废止`, as far as the board holds it. */
function replacedIn(text: string, { policies }: BoardFacts): string[] | undefined {
  const sentences = text
    .split(/[。\n]/)
    .filter((sentence) => /废止/.test(sentence) && /《|号/.test(sentence))
    .join('\n');
  if (sentences === '') return undefined;
  const numbers = sentences.replace(/[（(［[]/g, '〔').replace(/[）)］\]]/g, '〕');
  const found = policies.filter(
    ({ title, number }) => sentences.includes(`《${title}》`) || (number !== undefined && numbers.includes(number)),
  );
  return found.length > 0 ? found.map(({ id }) => id) : undefined;
}

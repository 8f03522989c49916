import { expect, test } from 'vitest';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

/** [what is broken, file it starts from, text taken out, text put in, label named, part of the sentence] */
type Case = readonly [string, string, string, string, string, string];

const D = 'disclosures/ok.md';
const C = 'consultations/ok.md';
const S = 'services/ok.md';
const V = 'volunteering/ok.md';
const P = 'policies/ok.md';
const N = 'communities/nanxiang.md';
const L = 'places/hall.md';
const A = 'alerts/ok.md';
const NIGHT = '[{ days: [mon], from: "22:00", to: "06:00" }]';
const deep = `${Array.from({ length: 24 }, (_, level) => `${'  '.repeat(level)}- 层`).join('\n')}\n`;

const CASES: readonly Case[] = [
  ['no title', D, 'title: 南巷社区第三季度经费\n', '', '标题', '还没有填写'],
  ['empty title', D, 'title: 南巷社区第三季度经费', "title: ''", '标题', '还没有填写'],
  ['title too long', D, 'title: 南巷社区第三季度经费', `title: ${'长'.repeat(81)}`, '标题', '最多 80 个字'],
  ['title is a number', D, 'title: 南巷社区第三季度经费', 'title: 2026', '标题', '英文引号'],
  ['day that does not exist', D, '2026-10-19', '2026-02-30', '发布日期', '2026-02-30 这一天不存在'],
  ['day in slashes', D, '2026-10-19', '2026/10/19', '发布日期', '请写成 2026-03-01 这样'],
  ['day in Chinese', D, '2026-10-19', '10月19日', '发布日期', '不是日期'],
  ['choice not in the list', D, 'stream: finance', 'stream: money', '公开类别', '居务'],
  ['choice by its label', D, 'category: funds', 'category: 工作经费', '公开事项', 'funds（工作经费）'],
  ['empty choices', D, '[site, board]', '[]', '公开渠道', '至少选一项'],
  ['choice twice', D, '[site, board]', '[site, site]', '公开渠道', '写了两次'],
  ['choices not a list', D, '[site, board]', 'site', '公开渠道', '列表'],
  ['unknown key', D, 'issuer:', 'colour: 红\nissuer:', 'colour', '没有“colour”这一栏'],
  ['misspelt key', D, 'issuer:', 'isuer:', 'isuer', '是不是想写“issuer”（发布机构）'],
  ['accounts that do not add up', D, '110.25', '110.24', '收支账目 › 本期结余', '相差 0.01 元'],
  ['amount with thousands comma', D, '100.50', '"1,100.50"', '收支账目 › 上期结余', '不带逗号'],
  [
    'amount with three decimals',
    D,
    'amount: 30',
    'amount: 30.125',
    '收支账目 › 收入（第 1 项） › 金额（元）',
    '两位小数',
  ],
  ['amount in words', D, 'amount: 30', 'amount: 三十元', '收支账目 › 收入（第 1 项） › 金额（元）', '不是金额'],
  ['row without its amount', D, '      amount: 30\n', '', '收支账目 › 收入（第 1 项） › 金额（元）', '还没有填写'],
  [
    'publicity backwards',
    D,
    'issuer:',
    'publicity: { from: 2026-10-25, to: 2026-10-19 }\nissuer:',
    '公示期 › 公示截止',
    '早于公示开始',
  ],
  ['period of a fifth quarter', D, 'issuer:', 'period: 2026-Q5\nissuer:', '所属期间', '2026-Q1（第一季度）'],
  ['period of a mistyped year', D, 'issuer:', 'period: 0050-Q1\nissuer:', '所属期间', '0050-Q1 的年份不对'],
  ['day of a mistyped year', D, '2026-10-19', '0026-10-19', '发布日期', '0026-10-19 的年份不对'],
  ['empty basis', D, 'issuer:', 'basis: [{}]\nissuer:', '依据（第 1 项）', '依据要选一份'],
  [
    'attachment that is not there',
    D,
    'issuer:',
    'attachments: [{ title: 表, file: /media/none.pdf }]\nissuer:',
    '附件（第 1 项） › 文件',
    '媒体库里没有 /media/none.pdf',
  ],
  [
    'attachment outside the library',
    D,
    'issuer:',
    'attachments: [{ title: 表, file: ../secret.pdf }]\nissuer:',
    '附件（第 1 项） › 文件',
    '不是媒体库里的文件',
  ],
  ['community that is not there', D, 'issuer:', 'community: beixiang\nissuer:', '所属社区', '里没有 beixiang'],
  ['community by its title', D, 'issuer:', 'community: 南巷社区\nissuer:', '所属社区', '不是编号'],
  [
    'withdrawn without reason',
    D,
    'issuer:',
    'withdrawn: { date: 2026-10-20 }\nissuer:',
    '撤回 › 撤回原因',
    '还没有填写',
  ],
  ['instant without offset', C, '2026-11-01T18:00+08:00', '2026-11-01T18:00', '截止时间', '时区都要有'],
  [
    'instant on a day that does not exist',
    C,
    '2026-11-01T18:00+08:00',
    '2026-11-31T18:00+08:00',
    '截止时间',
    '2026-11-31 这一天不存在',
  ],
  ['closes before it opens', C, '2026-11-01T18:00+08:00', '2026-10-01T18:00+08:00', '截止时间', '不晚于开始时间'],
  ['only ways that need the internet', C, 'way: phone', 'way: email', '怎么提意见', '不用上网'],
  ['link without address', C, 'way: phone', 'way: link', '怎么提意见（第 1 项） › 网址', '要写网址'],
  ['answer before the close', C, 'audience:', 'answerBy: 2026-10-20\naudience:', '最晚哪天反馈', '早于截止日'],
  [
    'link with a space inside',
    S,
    'checked:',
    'online: https://zwfw.example.com/a b\nchecked:',
    '网上办',
    '中间有空格，请写成 https://zwfw.example.com/ab',
  ],
  ['phone without quotes', S, '"0999-5550108"', '01080001234', '咨询电话（第 1 项）', '加英文引号'],
  ['phone with words', S, '"0999-5550108"', '"打总机"', '咨询电话（第 1 项）', '不是电话'],
  ['steps missing', S, 'steps: [交材料]\n', '', '怎么办', '还没有填写'],
  ['place that is not there', S, 'checked:', 'places: [nowhere]\nchecked:', '去哪里办（第 1 项）', '里没有 nowhere'],
  [
    'hours backwards',
    S,
    'checked:',
    'hours: [{ days: [mon], from: "17:00", to: "9:00" }]\nchecked:',
    '开放时间（第 1 项） › 几点关',
    '不晚于开门',
  ],
  [
    'open twice at once',
    S,
    'checked:',
    'hours: [{ days: [mon, tue], from: "8:00", to: "12:00" }, { days: [tue, sat], from: "11:00", to: "14:00" }]\nchecked:',
    '开放时间（第 2 项） › 几点开',
    '和第 1 项重叠：周二 08:00–12:00 已经写过',
  ],
  [
    'a latitude that is a longitude',
    L,
    'address:',
    'latitude: 101.77\nlongitude: 36.26\naddress:',
    '纬度',
    '可能写反了',
  ],
  [
    'a place open over midnight',
    L,
    'address:',
    `hours: ${NIGHT}\naddress:`,
    '开放时间（第 1 项） › 几点关',
    '当天写到 24:00',
  ],
  ['a community that never opens', N, '12:00', '08:00', '开放时间（第 1 项） › 几点关', '不晚于开门'],
  ['more taken than places', V, 'taken: 5', 'taken: 9', '场次（第 1 项） › 已报人数', '超过名额'],
  ['half a person', V, 'taken: 5', 'taken: 2.5', '场次（第 1 项） › 已报人数', '整数'],
  ['negative places', V, 'places: 8', 'places: -1', '场次（第 1 项） › 名额', '不能小于 1'],
  ['no place at all', V, 'address: 南巷 21 号\n', '', '活动地址', '要写在哪里'],
  ['no risks', V, 'risks: 要爬五层楼\n', '', '可能的风险', '还没有填写'],
  ['no insurance', V, 'insurance: 组织方买意外险\n', '', '保险', '还没有填写'],
  ['sign-up in plain http', V, 'contact:', 'signUp: http://volunteer.example/1\ncontact:', '报名网址', 'https://'],
  [
    'duty that is not in the catalogue',
    D,
    'issuer:',
    'duty: nothing-such\nissuer:',
    '对应的公开目录项',
    '里没有 nothing-such',
  ],
  ['parent that is not there', N, 'address:', 'parent: nowhere\naddress:', '上级', '里没有 nowhere'],
  [
    'alert for a community that is not there',
    A,
    'text:',
    'communities: [nowhere]\ntext:',
    '和哪些社区有关（第 1 项）',
    '里没有 nowhere',
  ],
  ['number that is none', P, '青街办发[2026]12号', '无', '发文字号', '没有文号的不填'],
  ['number said to be elsewhere', P, '青街办发[2026]12号', '详见附件', '发文字号', '这不是发文字号'],
  ['number of another kind', P, '青街办发[2026]12号', '2026年第3号通知', '发文字号', '别的编号写在“其他编号”里'],
  ['other number without a number', P, 'issuer:', 'otherNumber: 无\nissuer:', '其他编号', '没有编号的，这一栏不填'],
  ['made in a month that is none', P, 'made: 2026-03-02', 'made: 2026-13', '成文日期', '2026-13 这个月不存在'],
  ['made on no date', P, 'made: 2026-03-02', 'made: 去年', '成文日期', '只知道年份的写 2019'],
  ['effective before the year it was made', P, 'made: 2026-03-02', 'made: 2027', '施行日期', '早于成文日期'],
  ['effective before made', P, 'effective: 2026-04-01', 'effective: 2026-02-01', '施行日期', '早于成文日期'],
  [
    'replaces an unknown one',
    P,
    'validity:',
    'replaces: [old-one]\nvalidity:',
    '取代的旧文件（第 1 项）',
    '里没有 old-one',
  ],
  ['clock of 25 hours', N, '8:30', '25:30', '开放时间（第 1 项） › 几点开', '24 小时制'],
  ['weekday unknown', N, '[mon, wed]', '[monday]', '开放时间（第 1 项） › 星期（第 1 项）', 'mon（周一）'],
  ['latitude too large', L, 'address:', 'latitude: 123.4\naddress:', '纬度', '不能大于 90'],
  ['ends before it starts', A, '2026-10-23T16:00', '2026-10-21T16:00', '停止显示', '晚于开始显示'],
  ['text too long', A, '停水检修，请提前储水。', '水'.repeat(121), '内容', '最多 120 个字'],
  ['front matter in JavaScript', D, '---\ntitle', '---js\ntitle', '开头信息', '第 1 行只能写 ---'],
  ['no front matter', D, '---\ntitle', 'title', '开头信息', '单独一行 ---'],
  ['front matter never closed', D, '---\n正文。', '正文。', '开头信息', '没有结束'],
  ['broken YAML', D, 'issuer: 南巷', 'issuer: "南巷', '开头信息', '行'],
  ['key twice', D, 'issuer:', 'stream: party\nissuer:', '开头信息', '写了两次'],
  ['tab as indent', D, '  opening', '\topening', '开头信息', '空格'],
  ['body too long', D, '正文。', '长'.repeat(70_000), '正文', '最多 200 KB'],
  ['body nested too deep', D, '正文。', deep, '正文', '最多 20 层'],
  [
    'settings without hotlines',
    'settings.yml',
    'hotlines:\n  - name: 总值班\n    phone: "0999-5550100"\n    hours: 全天\n',
    '',
    '常用电话',
    '还没有填写',
  ],
];

const MISPLACED: Readonly<Record<string, readonly [string, string]>> = {
  'disclosures/Chinese 名.md': ['文件名', '不能作编号'],
  'disclosures/2026/2026.md': ['文件名', '是这一年的列表的网址'],
  'disclosures/2026/10/ok2.md': ['文件夹', '年份文件夹'],
  'disclosures/photo.jpg': ['文件名', '媒体库'],
  'gossip/a.md': ['文件夹', '没有“gossip”这个栏目'],
  'gossip/2026/b.md': ['文件夹', '没有“gossip”这个栏目'],
};

test('the valid entries are valid', async () => {
  const { entries, errors, warnings } = await checkContent(contentFolder(VALID));
  expect({ entries, errors, warnings }).toEqual({ entries: Object.keys(VALID).length - 1, errors: [], warnings: [] });
});

test.each(CASES)('%s', async (_name, file, taken, put, label, sentence) => {
  expect(VALID[file]).toContain(taken);
  const { errors } = await checkContent(contentFolder({ ...VALID, [file]: VALID[file]!.replace(taken, () => put) }));
  const problem = errors.find((error) => error.label === label);
  expect(problem, JSON.stringify(errors, null, 1)).toBeDefined();
  expect(problem!.file).toBe(`content/${file}`);
  expect(problem!.message).toContain(sentence);
  expect(problem!.message).toMatch(/\p{Script=Han}/u);
  expect(problem!.message).not.toMatch(/expected|invalid|received|undefined|Error/i);
});

test('an id used in two folders names both files', async () => {
  const { errors } = await checkContent(contentFolder({ ...VALID, 'disclosures/2026/ok.md': VALID[D]! }));
  expect(errors).toEqual([
    expect.objectContaining({
      file: 'content/disclosures/ok.md',
      message: '编号 ok 和 content/disclosures/2026/ok.md 重复，请给其中一个文件改名',
    }),
  ]);
});

test('every broken file is reported in one run', async () => {
  const broken = CASES.filter(([, file]) => file !== 'settings.yml').map(([, file, taken, put], index) => [
    `${file.split('/')[0]}/broken-${index}.md`,
    VALID[file]!.replace(taken, () => put),
  ]);
  const misplaced = Object.keys(MISPLACED).map((file) => [file, VALID[D]!]);
  const files = { ...VALID, ...(Object.fromEntries([...broken, ...misplaced]) as Record<string, string>) };
  const { errors } = await checkContent(contentFolder(files));
  const reported = new Set(errors.map(({ file }) => file));
  expect([...broken, ...misplaced].filter(([file]) => !reported.has(`content/${file}`))).toEqual([]);
  expect(broken.length + misplaced.length).toBeGreaterThan(60);
  for (const [file, [label, sentence]] of Object.entries(MISPLACED)) {
    expect(errors).toContainEqual(
      expect.objectContaining({ file: `content/${file}`, label, message: expect.stringContaining(sentence) as string }),
    );
  }
});

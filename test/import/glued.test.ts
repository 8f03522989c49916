import { expect, test } from 'vitest';
import { headingsOf, imported } from './board.ts';
import { wrapped } from './damaged-texts.ts';

const filler = (what: string) => `${what}的事由居民委员会办理，办理的情况每季度向居民公开一次，接受居民监督。`;
const long = (what: string) => filler(what).repeat(6);

test('chapters, articles and the head of a law are parted though nothing stands between them', async () => {
  const law =
    '青石区社区公约管理条例2025年3月2日 青石区第十届人民代表大会常务委员会第八次会议通过第一章 总则' +
    `第一条 ${long('公约')}第二条 违反本条例第六条第（一）项、第（二）项规定的，由社区劝止。第二章 居民的权利` +
    `第三条 居民有下列权利：（一）${filler('议事')}（二）${filler('表决')}第三章 附则第四条 本条例自2025年5月1日起施行。`;
  const { entries, gap } = await imported('条例.txt', law);
  expect(gap).toBeUndefined();
  expect(headingsOf(entries[0]!.body)).toEqual(['第一章 总则', '第二章 居民的权利', '第三章 附则']);
  expect(entries[0]!.body).toContain('\n\n第二条 违反本条例第六条第（一）项、第（二）项规定的');
  expect(entries[0]!.values).toMatchObject({
    title: '青石区社区公约管理条例',
    issuer: '青石区人民代表大会常务委员会',
    made: '2025-03-02',
    effective: '2025-05-01',
  });
});

const plan =
  '青石街道办事处关于加强楼道管理的意见青街办发〔2026〕31号各社区居民委员会：现提出如下意见。一、总体要求（一）工作目标。' +
  `${long('清理')}（二）基本原则。${long('修缮')}二、主要任务各社区要${long('登记')}三、保障措施（一）加强领导。${long('检查')}` +
  '（二）加强宣传。发放宣传册。青石街道办事处2026年7月8日（此件公开发布）';

test('where a title ends in glued text is asked, and cut where a person says', async () => {
  const open = await imported('意见.txt', plan);
  expect(open.entries[0]!.values).toMatchObject({ docNumber: '青街办发〔2026〕31号', made: '2026-07-08' });
  const question = open.questions.find(({ name }) => name.startsWith('title-'));
  expect(question?.choices[0]?.value).toBe('二、主要任务');
  expect(headingsOf(open.entries[0]!.body)).not.toContain('二、主要任务');
  const { entries, gap } = await imported('意见.txt', plan, 'policies', { [question!.name]: '二、主要任务' });
  expect(gap).toBeUndefined();
  expect(headingsOf(entries[0]!.body)).toEqual([
    '一、总体要求',
    '  （一）工作目标',
    '  （二）基本原则',
    '二、主要任务',
    '三、保障措施',
    '  （一）加强领导',
    '  （二）加强宣传',
  ]);
});

test.each(['\n', ' ', ''])('what a notice passes on stands under its own title, parted by “%s”', async (gap) => {
  const parts = [
    '青石街道办事处关于印发“平安楼道”行动方案的通知',
    '青街办发〔2026〕32号',
    '各社区居民委员会：',
    '《“平安楼道”行动方案》已经同意，请执行。',
    '青石街道办事处',
    '2026年7月9日',
    '（此件公开发布）',
    '“平安楼道”行动方案',
    `“平安楼道”是让楼道干净、畅通的行动。${long('清理')}`,
    '一、目标',
    `（一）清理。${long('杂物')}`,
    `（二）修缮。${long('扶手')}`,
  ];
  const { entries } = await imported('通知.txt', parts.join(gap));
  expect(headingsOf(entries[0]!.body).slice(0, 3)).toEqual(['“平安楼道”行动方案', '  一、目标', '    （一）清理']);
  expect(entries[0]!.values).toMatchObject({ title: parts[0], made: '2026-07-09', issuer: '青石街道办事处' });
});

test('a law in Traditional script has chapters and articles, parted or in one line', async () => {
  const lines = [
    '社區公約管理條例',
    '第 一 章 總則',
    '第 1 條',
    `為維護社區環境，訂定本條例。${'本條例由居民大會議決。'.repeat(30)}`,
    '第 1-1 條',
    '本條例所稱居民，指設籍於社區者。',
    '第 二 章 罰則',
    '第 2 條',
    '違反前條規定者，由管理委員會勸止；不聽者，公告之。',
  ];
  const apart = await imported('條例.txt', lines.join('\n'));
  expect(headingsOf(apart.entries[0]!.body)).toEqual([
    '第 一 章 總則',
    '  第 1 條',
    '  第 1-1 條',
    '第 二 章 罰則',
    '  第 2 條',
  ]);
  expect(apart.entries[0]!.values).toMatchObject({ title: lines[0], kind: 'regulation' });
  const one = await imported('條例.txt', lines.join(' '));
  expect(headingsOf(one.entries[0]!.body)).toEqual(['第 一 章 總則', '第 二 章 罰則']);
  expect(one.entries[0]!.body).toMatch(/\n\n第 1-1 條 本條例所稱/);
});

test('an item that a page has broken at its width is no title', async () => {
  const item = (sign: string) =>
    `（${sign}）定期向居民通报工作情况，每半年公示一次经费的收支、使用和结余，并且回答居民提出的问题；`;
  const lines = ['居民小组工作规则', '第一条 居民小组履行下列职责：', ...['一', '二', '三', '四'].map(item)];
  const { entries } = await imported('规则.txt', [lines[0], wrapped(lines.slice(1), 30)].join('\n'));
  expect(headingsOf(entries[0]!.body)).toEqual([]);
  expect(entries[0]!.body).toContain(item('三'));
});

test('parts that are counted 一、 over articles that run through them are parted, and what names an article is not', async () => {
  const rules =
    '青石街道居民议事守则2026年3月2日青石街道居民代表会议通过为了有序议事，制定本守则。' +
    `一、议题和召集第一条 ${long('议题')}第二条 依照第三条的规定召集。二、规则适用第三条 ${long('表决')}` +
    `第四条 依照第五条规定办理。三、附则第五条 ${long('存档')}`;
  const { entries, gap } = await imported('守则.txt', rules);
  expect(gap).toBeUndefined();
  expect(entries[0]!.values['title']).toBe('青石街道居民议事守则');
  expect(headingsOf(entries[0]!.body)).toEqual(['一、议题和召集', '二、规则适用', '三、附则']);
  expect(entries[0]!.body).toContain('\n\n第四条 依照第五条规定办理。');
});

test('a title before a list of numbers on one line ends where the first of them begins', async () => {
  const names = (from: number) =>
    Array.from({ length: 24 }, (_, at) => `${from + at}．清单上的事项名称第${from + at}项（街道）`).join(' ');
  const list = `青石街道服务事项目录说明 第一章 日常服务 ${names(1)} 第二章 专项服务 ${names(25)}`;
  const { entries } = await imported('目录.txt', list);
  expect(headingsOf(entries[0]!.body)).toEqual(['第一章 日常服务', '第二章 专项服务']);
});

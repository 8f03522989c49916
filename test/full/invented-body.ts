const sentences = [
  '上个月的居民代表会议把这件事列进了今年的清单，同意的占多数，不同意的意见也逐条记了下来。',
  '现场一共看了三次，其中一次是傍晚下班以后，因为白天看不出楼梯口到底有多暗。',
  '原来的水泥面开裂，下雨积水，推婴儿车和坐轮椅的都要绕到马路上去。',
  '材料比了三家的价，选的不是最便宜的一家，因为它的保修只有半年。',
  '施工安排在工作日的上午，避开午休和孩子放学的时间，每天收工前清扫一遍。',
  '有居民提出灯太亮会照进一楼，所以把灯罩改成向下的，关灯时间提前到二十二点。',
  '这笔钱从社区公益金里出，没有向居民收取任何费用，票据在服务站可以翻看。',
  '验收那天请了两位住得最近的居民一起走了一遍，提出的两处小毛病当周改好。',
  '以后由网格员每月看一次，坏了直接报修，不用再等下一次会议。',
  '如果您觉得做得不好，可以到窗口说，也可以写在公开栏旁边的意见本上，五个工作日内回复。',
  '这一项和去年的安排不同：去年只修了东侧，今年把西侧和地下车库入口一起做完。',
  '有人担心以后没人管，会议商量的办法是把维护写进物业合同，并且留出一笔小修的钱。',
];
const parts = [
  '为什么做',
  '做了什么',
  '花了多少钱',
  '谁来监督',
  '接下来',
  '还没有办成的',
  '居民提的意见',
  '附：逐项说明',
];
/** Sentences under each heading: bodies of 5, 6 and 7 KB. */
const LENGTHS = [7, 8, 10];

/** A body of headings, paragraphs, a list and a table, between 5 and 8 KB, different for every number. */
export function inventedBody(index: number): string {
  const paragraphs = LENGTHS[index % LENGTHS.length]!;
  return parts
    .slice(0, 6)
    .map((part, at) => `## ${part}\n\n${section(index * 7 + at * 3, paragraphs)}\n\n${extra(index, at)}`)
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function section(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => sentences[(seed + at * 5) % sentences.length]!).join(
    seed % 2 === 0 ? '\n\n' : '',
  );
}

function extra(index: number, at: number): string {
  if (at === 2) {
    const rows = Array.from({ length: 6 }, (_, row) => {
      const amount = ((index * 13 + row * 71) % 9000) + 100;
      return `| 第 ${String(row + 1)} 项 | 材料和人工 | ${String(amount)}.00 | 已付 |`;
    });
    return `| 项目 | 说明 | 金额（元） | 状态 |\n| --- | --- | ---: | --- |\n${rows.join('\n')}\n`;
  }
  if (at === 4) return `1. 第 ${String(index + 1)} 号的后续由社区跟进\n2. 年底再报告一次\n3. 有变化另行公布\n`;
  return '';
}

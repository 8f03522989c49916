import { expect, test } from 'vitest';
import { f1, headingsOf, imported, sample } from './board.ts';
import { ABOVE, BELOW, halfWidth, pdfFile, webPage, withReadings, wordFile, wrapped } from './damaged-texts.ts';

const NUMBER = '青街办发〔2026〕18号';
const { title, lines, outline } = sample('service-plan-2026');
const texts = lines.map(({ text }) => text);
const read = withReadings(texts.join('\n'), 5);

const forms: Record<string, [name: string, content: string | Uint8Array]> = {
  'a plain text with what a site puts around it': ['规划.txt', [ABOVE, title, NUMBER, ...texts, ...BELOW].join('\n')],
  'lines broken by a page, marks half-width': [
    '规划.txt',
    [title, NUMBER, wrapped(halfWidth(texts.join('\n')).split('\n'))].join('\n'),
  ],
  'one line': ['规划.txt', [ABOVE, title, NUMBER, ...texts].join(' ')],
  'a page with readings behind characters': ['规划.html', webPage(title, [NUMBER, ...read.text.split('\n')])],
  'a PDF with a running head': ['规划.pdf', pdfFile([title, NUMBER, wrapped(texts)].join('\n'))],
  'a Word file that counts its headings itself': [
    '规划.docx',
    wordFile([{ text: '青石街道办事处文件' }, { text: NUMBER }, { text: title }, ...lines]),
  ],
};

test.each(Object.entries(forms))(
  '%s comes in with its outline, and no character is lost unsaid',
  async (_, [name, content]) => {
    const file = await imported(name, content);
    const [entry] = file.entries;
    expect(file.gap).toBeUndefined();
    expect(f1(headingsOf(entry!.body), outline)).toBeGreaterThanOrEqual(0.95);
    expect(
      entry!.body
        .split(/\n+/)
        .filter((line) => /^[，。；、）]|(?<![。；：）”？！])$/.test(line) && !line.startsWith('#')).length,
    ).toBeLessThan(12);
    expect(entry!.body).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/);
    expect(entry!.values).toMatchObject({
      title,
      docNumber: NUMBER,
      issuer: '青石街道办事处',
      made: '2026-05-15',
      effective: '2026-06-01',
      level: 'street',
      kind: 'plan',
    });
    expect(file.questions.map((question) => question.name).toSorted()).toEqual([
      'expires',
      'indicators',
      'topic',
      'validity',
    ]);
  },
);

test('readings are counted, and what stands around a text is named', async () => {
  const file = await imported(...forms['a page with readings behind characters']!);
  expect(file.changes.find(({ rule }) => rule.includes('拼音'))?.count).toBe(read.count);
  expect(file.left.map(({ text }) => text)).toEqual(expect.arrayContaining([ABOVE, ...BELOW]));
});

test('the usual answers make a valid entry', async () => {
  const [, content] = forms['a Word file that counts its headings itself']!;
  const answers = {
    expires: '2030-12-31',
    published: '2026-11-21',
    topic: '社区服务',
    validity: 'in-force',
    indicators: 'no',
  };
  const { entries, questions } = await imported('规划.docx', content, 'policies', answers);
  expect(questions).toEqual([]);
  expect(entries[0]).toMatchObject({ missing: [], personal: [] });
});

test('a mark that a page broke onto a line of its own belongs to the line above', async () => {
  const lines = ['第五十五条 各社区公示服务事项，', '并按季更新。', '第五十六条 本办法自2026年6月1日起施行', '。'];
  const { entries } = await imported('办法.txt', ['青石街道服务公示办法', ...lines].join('\n'));
  expect(headingsOf(entries[0]!.body)).toEqual([]);
  expect(entries[0]!.body).toMatch(/起施行。$/);
});

test('items of an article are not asked for titles, however glued they are', async () => {
  const item = (number: string) => `${number}、主管机关：负责规划、推动和监督老人权益保障事项`;
  const articles = [
    '第一条为了服务居民，制定本办法。',
    '第二条职责如下：',
    ...['一', '二', '三'].map((n) => `${item(n)}；`),
  ];
  const chapters = ['一、总则', '第三条本办法由街道办事处解释，居民可以提出意见和建议。'.repeat(20)];
  const { questions } = await imported('办法.txt', [...articles, ...chapters].join(''));
  expect(questions.map(({ name }) => name).filter((name) => name.startsWith('title-'))).toEqual([]);
});

test('what is below a page of facts is one paper, and a number that has no field stays in the text', async () => {
  const facts = '<table><tr><td>成文日期：<td>2026年3月10日<td>主题分类：<td>养老</tr></table>';
  const title = '青石区人民政府办公室关于做好居家养老服务工作的通知';
  const html = `<meta charset="utf-8">${facts}<h2>${title}</h2><p>青政办发〔2026〕7号</p><p>各街道：</p><p>请抓好落实。</p>`;
  const { entries, questions } = await imported('通知.html', html, 'notices');
  expect(questions.map(({ name }) => name)).not.toContain('split');
  expect(entries[0]!.body).toContain('青政办发〔2026〕7号');
});

test('of a saved article of a 公众号 the text is kept that a script would have shown, and no more', async () => {
  const page =
    '<meta charset="utf-8"><h1 id="activity-name">夏季用电提示</h1><em id="publish_time">2026年7月3日</em><span>原创</span>' +
    '<div id="js_content" style="visibility: hidden"><p>点击上方蓝字关注我们</p><p>请注意用电安全，不要私拉电线。</p></div><div>阅读 321</div>';
  const file = await imported('文章.html', page, 'notices');
  expect(file.entries[0]).toMatchObject({ title: '夏季用电提示', body: '请注意用电安全，不要私拉电线。' });
  expect(file.left.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['原创', '点击上方蓝字关注我们', '阅读 321']),
  );
});

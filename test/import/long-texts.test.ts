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
      'published',
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

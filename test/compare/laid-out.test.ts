import { expect, test } from 'vitest';
import { compareLaidOut } from '../../src/compare/laid-out.ts';
import { render } from '../../src/markdown/render.ts';

const shown = (before: string, after: string) =>
  compareLaidOut(before, after).map(({ mark, html }) => `${mark} ${html.trim().replace(/ id="[^"]*"/g, '')}`);

test('what did not change is as on the page, what did is marked by words', () => {
  const before = '## 怎么用\n\n晾衣架**谁都能用**，晴天先到先用。\n\n用完收好绳子。';
  const after = '## 怎么用\n\n晾衣架**谁都能用**，阴天不排队。\n\n用完收好绳子。\n\n谢谢大家。';
  expect(shown(before, after)).toEqual([
    expect.stringMatching(/^same <h2>怎么用/) as string,
    'changed <p>晾衣架<strong>谁都能用</strong>，<del>晴</del><ins>阴</ins>天<del>先到先用</del><ins>不排队</ins>。</p>',
    'same <p>用完收好绳子。</p>',
    'added <p>谢谢大家。</p>',
  ]);
});

test('tables are compared row by row, and stay tables', () => {
  const table = (...rows: string[]) => ['| 项目 | 金额 |', '| --- | --- |', ...rows].join('\n');
  const [only] = compareLaidOut(
    table('| 花土 | 100 |', '| 花苗 | 80 |', '| 水管 | 60 |'),
    table('| 花土 | 120 |', '| 花苗 | 80 |', '| 木条 | 3,820 |'),
  );
  expect(only?.mark).toBe('changed');
  const html = only?.html ?? '';
  expect(html).toMatch(/花土<\/t[dh]><td[^>]*><del>100<\/del><ins>120<\/ins>/);
  expect(html).toContain('<del>水管</del>');
  expect(html).toContain('<ins>木条</ins>');
  expect(html.match(/<tr/g)).toHaveLength((html.match(/<\/tr>/g) ?? []).length);
});

test('without the marks it is the new text, whatever was written', () => {
  const texts = [
    '一、谁来管\n\n雨棚由居委会管理。\n\n- 一\n- 二\n  - 里面\n\n> 引一句',
    '一、谁来管\n\n雨棚由**街道**管理，[看图](/media/a.pdf)。\n\n- 二\n- 三',
    '![图](/media/a.png)\n\n1. 先来\n2. 后到\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
    '![图](/media/b.png)\n\n1. 先来\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 3 |\n| 4 | 5 |',
  ];
  const words = (html: string) => html.replace(/<[^>]*>|\s/g, '');
  for (const before of texts)
    for (const after of texts) {
      const parts = compareLaidOut(before, after).filter(({ mark }) => mark !== 'removed');
      const now = parts.map(({ html }) => html.replace(/<del>.*?<\/del>/gs, '')).join('');
      expect(words(now)).toBe(words(render(after).html));
      for (const { html } of parts) {
        const open = html.match(/<(ins|del|tr|td|li|ul|ol|table|p|strong|a)\b/g) ?? [];
        expect(html.match(/<\/(ins|del|tr|td|li|ul|ol|table|p|strong|a)>/g) ?? []).toHaveLength(open.length);
      }
    }
});

test('nothing that a text says becomes a tag', () => {
  const html = compareLaidOut('写 <b>甲</b> & 乙', '写 <b>丙</b> & <script>丁</script>')
    .map((part) => part.html)
    .join('');
  expect(html).not.toMatch(/<(?:script|b)\b/);
});

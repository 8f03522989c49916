import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/markdown/losses/alignment.ts';
import { foldShown, foldWritten } from '../../src/markdown/losses/folding.ts';
import { losses } from '../../src/markdown/losses/losses.ts';
import { lostMarks } from '../../src/markdown/losses/lost-marks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { growth } from '../growth.ts';
import { randomFrom } from '../random-from.ts';
import { CHARTER, MIXED, OPINION } from './samples.ts';

describe('what residents would not see is named with its line', () => {
  it.each([
    ['正文。\n\n面积<!-- 编者：发布前核对 -->合格', 3, '编者：发布前核对'],
    ['见[通知](javascript:alert%281%29)。', 1, 'javascript:alert%281'],
    ['第一行\n\n![图](https://other.example/a.png "改造后")，说明', 3, '改造后'],
    ['```表格\n甲\n```', 1, '表格'],
    ['<a href="https://other.example/">全文</a>', 1, 'https://other.example'],
    ['\n\n\n甲<img src="/media/a.jpg">', 1, '/media/a.jpg'],
    ['见 C:\\新建文件夹\\*.doc', 1, '\\'],
    ['甲\n\na<b>c', 3, 'b'],
    ['- 甲\n\n* 为必填', 3, '*'],
  ])('%j', (body, line, words) => {
    const [sentence, ...others] = losses(body);
    expect(others).toEqual([]);
    expect(sentence).toMatch(new RegExp(`^第 ${line} 行的“.*${RegExp.escape(words)}.*”居民看不到。`));
  });

  it('and nothing else is', () => {
    for (const body of [OPINION, CHARTER, MIXED, '']) expect(losses(body)).toEqual([]);
  });

  it.each([
    '[https://a.example/x](https://a.example/x)',
    '[a@b.example](mailto:a@b.example)',
    '[0999-5550101](tel:0999-5550101)',
    '[https://a.example/甲](https://a.example/%E7%94%B2)',
    'https://a.example/x 和 a@b.example',
    '请**务必**带，把**周一、周三**改为周二，请看**《公约》**全文。',
    '**时间：**周六。**一、**工程概况',
    '* 甲\n* 乙',
    '邱\\*梅、贺\\*国',
    'H<b>2</b>O',
  ])('%j is shown whole', (body) => {
    expect(losses(body)).toEqual([]);
  });

  it('in all our own content', () => {
    const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const split = splitFrontMatter(readFileSync(join('content', file), 'utf8'));
      expect('body' in split && losses(split.body), file).toEqual([]);
    }
  });

  it('without end is told in short', () => {
    const body = Array.from({ length: 60 }, (_, index) => `甲${index}<!-- 批注 -->`).join('\n\n');
    expect(losses(body)).toHaveLength(21);
    expect(losses(body).at(-1)).toContain('还有 40 处');
  });
});

describe('a run within words that vanishes is named, whoever took it away', () => {
  const lost = (body: string) => {
    const [written, shown] = [foldWritten(body), foldShown(body.replace(/[*~]+/g, ''))];
    return lostMarks(written, shown, align(written.words, shown.words), body);
  };

  it.each([
    '受助人佟**伟、苗**芳，欧阳**峰、司马**光。',
    '佟**（3人）、苗**（2人）',
    '居民佟**反映，居民苗**答复',
    '张**和周**',
    '由佟**和苗**负责',
    '给**先生、**女士发放',
    '身份证尾号**1234、**5678',
    '鲁AD**123、鲁BD**456',
    'z***@qq.com',
    '王~~明、李~~华',
    'x**2+y**2',
    '3-**-401',
    '陆*明',
  ])('%s', (body) => {
    expect(lost(body)).not.toEqual([]);
  });

  it.each(['请**务必**带', '**重要**的', '**时间：**周六', '由**居委会**负责', '~~周六~~改为**周日**'])(
    'but not in %s',
    (body) => {
      expect(lost(body)).toEqual([]);
    },
  );
});

describe('random bodies', () => {
  const random = randomFrom(20_261_129);
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const INLINE = [
    ...[
      '{w}',
      '{w}',
      '**{w}**',
      '**“{w}”**',
      '`{w}`',
      '~~{w}~~',
      '（*{w}*）',
      '\\*{w}',
      '$x$ {w}',
      '&lt;{w}&gt;&nbsp;',
    ],
    ...['[{w}](/media/a.pdf)', '[{w}](javascript:{w})', '[{w}][1]', '[注]({w})', '[^1]', '![{w}](/media/a.png "{w}")'],
    ...['<u>{w}</u>', '{w}<br>{w}', '<!-- {w} -->', '<10{w}', '<b>{w}', '<a href="/a/" title="{w}">{w}</a>', '<{w}>'],
    ...['邱*{w}', '贺**', '139****0042', '2*3*4', '{w}_{w}', 'C:\\{w}', '{w}|{w}', '12~~14', '**{w}、', '*{w}、'],
  ];
  const BLOCKS = [
    ...[
      '{i}{i}',
      '{i}\n{i}',
      '## {i}',
      '- {i}\n- {i}\n  {i}',
      '* {i}',
      '1. {i}\n3. {i}\n\n   {i}',
      '> {i}',
      '{i}\n---',
    ],
    ...['{i}\n===', '| {i} | {i} |\n| --- | --- |\n| {i} | {i} | {i} |\n| {i} |', '[1]: {i}', '[{w}]: {w}', '    {i}'],
    ...[
      '　　{i}\n　　{i}',
      '```{w}\n{w}\n```',
      '时间：{i}\n地点：{i}',
      '<p align="center">{i}</p>',
      '<!-- {w}\n{w} -->',
    ],
    ...[
      '1) {i}',
      '一、{i}\n{i}',
      '{i}\\',
      '+ 3 {i}',
      '>60 {i}',
      '表1 {w}\n\n| {i} | 乙 |\n|-|-|',
      '- [x] {i}',
      '~~~\n{i}',
    ],
  ];
  // Of a rare block, so that they are found again.
  const seen = new Set<string>();
  const word = (): string => {
    const chars = Array.from({ length: 4 }, () => String.fromCodePoint(0x3400 + Math.floor(random() * 0x1900)));
    const made = chars.join('');
    return seen.has(made) ? word() : (seen.add(made), made);
  };
  const filled = (pattern: string): string =>
    pattern.replace(/\{i\}|\{w\}/g, (slot) => (slot === '{w}' ? word() : filled(oneOf(INLINE))));
  const bodies = Array.from({ length: 400 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => filled(oneOf(BLOCKS))).join('\n\n'),
  );
  const WORD = /[\u3400-\u4dbf]{4}/g;

  it('hold each word on the page, or it is named; and what is named is not on the page', () => {
    for (const body of bodies) {
      const html = decodeURI(render(body).html);
      const named = losses(body).join('\n');
      const wrong = [...new Set(body.match(WORD))].filter((each) => {
        const missing = body.split(each).length > html.split(each).length;
        return missing !== named.includes(each);
      });
      expect(wrong, `${body}\n→ ${html}\n→ ${named}`).toEqual([]);
    }
  });

  it('never lose a mask', () => {
    const masks = /邱\*[\u3400-\u4dbf]{4}|139\*{4}0042|2\*3\*4/g;
    for (const body of bodies) {
      for (const mask of body.match(masks) ?? []) expect(render(body).html, body).toContain(mask);
    }
  });

  it('have in their plain text what their page has', () => {
    for (const body of bodies) {
      const visible = render(body).html.replace(/<[^<>]*>/g, '');
      const plain = plainText(body);
      expect((visible.match(WORD) ?? []).filter((each) => !plain.includes(each))).toEqual([]);
    }
  });
});

describe('the work', () => {
  it.each(['甲乙丙丁', '&lt;', '<!-- 批注 -->\n', '| 1 | 无 |', '[甲](javascript:a) '])(
    'grows no faster than %j repeated',
    async (piece) => {
      // A body that was read before is not read again: each is another one.
      let turn = 0;
      const inputOf = (size: number) => piece.repeat(size / piece.length);
      const work = (body: string) => losses(`${body}\n\n${String((turn += 1))}`);
      // Work that grows with the square takes four times with each doubling; garbage that is collected meanwhile takes its share.
      expect(await growth(inputOf, 8_000, work, 3)).toBeLessThan(3.5);
    },
  );
});

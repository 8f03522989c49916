import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/conversion/document.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { blocksIn } from '../../src/conversion/markdown/read.ts';
import { seeded, type Seeded } from './seeded.ts';
import { alike, withoutMarks } from './alike.ts';

const text = (words: string, marks: object = {}): Inline => ({ kind: 'text', text: words, ...marks });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
const said = (words: string) => markdownOf([paragraph(text(words))]);

describe('escapes what would be read as something else, and nothing more', () => {
  it.each([
    ['陆*明、温*华、李**', '陆*明、温*华、李**'],
    ['每天 8:00~12:00，2*3=6', '每天 8:00~12:00，2*3=6'],
    ['*重要*事项', '*重要*事项'],
    ['（*重要事项*）', '（\\*重要事项*）'],
    ['文件名 a_b_c.doc', '文件名 a_b_c.doc'],
    ['# 号楼', '\\# 号楼'],
    ['1. 三号楼', '1\\. 三号楼'],
    ['2026. 年', '2026\\. 年'],
    ['1.5 元', '1.5 元'],
    ['- 收', '\\- 收'],
    ['+ 300 元', '+ 300 元'],
    ['> 注', '\\> 注'],
    ['>60㎡', '>60㎡'],
    ['---', '\\---'],
    ['面积<60㎡', '面积<60㎡'],
    ['<br>', '\\<br>'],
    ['<!-- 内部 -->', '\\<!-- 内部 -->'],
    ['[注]: 含税', '[注]: 含税'],
    ['[公告](/a/)', '\\[公告](/a/)'],
    ['用 `代码` 写', '用 \\`代码` 写'],
    ['&lt;', '&amp;lt;'],
    ['A&B', 'A&B'],
    ['C:\\资料', 'C:\\资料'],
    ['\\*', '&#92;*'],
    ['| 甲 | 乙 |', '| 甲 | 乙 |'],
    ['见 https://example.org/a_b_c 。', '见 https://example.org/a_b_c 。'],
    ['  　前面的空格', '　前面的空格'],
  ])('%s', (words, markdown) => {
    expect(said(words)).toBe(markdown);
  });

  it('in cells, items and headings', () => {
    expect(
      markdownOf([
        {
          kind: 'table',
          align: ['left', 'right'],
          rows: [
            [[text('甲|乙')], []],
            [[text('a'), { kind: 'break' }, text('b')], [text('1.')]],
          ],
        },
      ]),
    ).toBe('| 甲\\|乙 |  |\n| :--- | ---: |\n| a<br>b | 1. |');
    expect(
      markdownOf([
        { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('[x] 已办'))], [paragraph(text('- 收'))]] },
      ]),
    ).toBe('- \\[x] 已办\n- \\- 收');
    expect(markdownOf([{ kind: 'heading', level: 3, children: [text('共用 C #')] }])).toBe('### 共用 C \\#');
  });
});

describe('marks', () => {
  it('stand beside words, and beside Chinese ones', () => {
    expect(markdownOf([paragraph(text('请'), text('务必', { bold: true }), text('带“身份证”'))])).toBe(
      '请**务必**带“身份证”',
    );
    expect(markdownOf([paragraph(text('一、时间：', { bold: true }), text('周二'))])).toBe('**一、时间：**周二');
    expect(markdownOf([paragraph(text('甲 ', { bold: true }), text('乙'))])).toBe('**甲** 乙');
    expect(
      markdownOf([
        paragraph({ kind: 'link', address: 'https://example.org/', children: [text('办理', { bold: true })] }),
      ]),
    ).toBe('**[办理](https://example.org/)**');
  });

  it('that cannot be said where they stand are left out, the words are not', () => {
    expect(markdownOf([paragraph(text('请'), text('务必', { italic: true }), text('带'))])).toBe('请务必带');
    expect(markdownOf([paragraph(text('（'), text('务必', { italic: true }), text('）'))])).toBe('（*务必*）');
  });
});

describe('blocks', () => {
  it('lists in lists, with their start, and two lists one after another', () => {
    const list = (ordered: boolean, start: number, ...items: Block[][]): Block => ({
      kind: 'list',
      ordered,
      start,
      items,
    });
    const blocks = [
      list(true, 3, [paragraph(text('甲')), list(false, 1, [paragraph(text('子'))])], [paragraph(text('乙'))]),
      list(false, 1, [paragraph(text('丙')), paragraph(text('又'))]),
      list(false, 1, [paragraph(text('丁'))]),
      paragraph(text('完')),
    ];
    expect(markdownOf(blocks)).toBe('3. 甲\n   - 子\n4. 乙\n\n- 丙\n\n  又\n\n* 丁\n\n完');
    expect(alike(blocksIn(markdownOf(blocks)))).toEqual(alike(blocks));
  });

  it('lines that are broken, in the plainest way that keeps them', () => {
    const broken = (one: string, two: string) => markdownOf([paragraph(text(one), { kind: 'break' }, text(two))]);
    expect(broken('时间：周二', '地点：大厅')).toBe('时间：周二\n地点：大厅');
    expect(broken('现将本季度的收支情况公布如下，请大家', '监督')).toBe('现将本季度的收支情况公布如下，请大家\\\n监督');
    expect(broken('两件事：', '一、停水')).toBe('两件事：<br>一、停水');
  });
});

/** Words that are easily taken for something else. */
const TRICKY = [
  ...[
    '公示',
    '社区居委会',
    ' ',
    '1.',
    '2026. 年',
    '- ',
    '# ',
    '> ',
    '|',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<b>',
    '<',
  ],
  ...[
    '&amp;',
    '\\',
    '!',
    '[注]:',
    '---',
    '===',
    '一、',
    '第三条',
    '：',
    '。',
    '　　',
    '10%',
    '<!--',
    '-->',
    'a',
    '(1)',
    '+',
    '=',
    '￥5',
  ],
];

const inline = (random: Seeded, depth = 0): Inline[] =>
  random.several(4, (): Inline => {
    const kind = random.below(12);
    if (kind === 0) return { kind: 'break' };
    if (kind === 1) return { kind: 'picture', address: '/media/a.jpg', alt: words(random) };
    if (kind === 2 && depth === 0)
      return {
        kind: 'link',
        address: random.oneOf(['https://example.org/a_(b)', '/services/', 'tel:12345']),
        children: [text(words(random))],
      };
    return text(
      words(random),
      random.oneOf([{}, {}, {}, { bold: true }, { italic: true }, { struck: true }, { bold: true, italic: true }]),
    );
  });
const words = (random: Seeded) => random.several(5, () => random.oneOf(TRICKY)).join('');

function blocks(random: Seeded, depth = 0): Block[] {
  return random.several(3, (): Block => {
    switch (random.below(depth > 2 ? 4 : 9)) {
      case 4:
      case 5:
        return {
          kind: 'list',
          ordered: random.chance(50),
          start: 1 + random.below(12),
          items: random.several(3, () => blocks(random, depth + 1)),
        };
      case 6:
        return { kind: 'quote', children: blocks(random, depth + 1) };
      case 7:
        return table(random);
      case 8:
        return { kind: 'rule' };
      case 3:
        return { kind: 'heading', level: random.oneOf([2, 3, 4, 5, 6] as const), children: inline(random) };
      default:
        return { kind: 'paragraph', children: inline(random) };
    }
  });
}

function table(random: Seeded): Block {
  const columns = 1 + random.below(3);
  const row = () => Array.from({ length: columns }, () => (random.chance(20) ? [] : inline(random)));
  return { kind: 'table', align: row().map(() => random.oneOf([undefined, 'right'])), rows: random.several(3, row) };
}

it('whatever stands in them, blocks come back from our reader as they were, but for marks that cannot be said', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const written = blocks(seeded(seed));
    const markdown = markdownOf(written);
    expect(withoutMarks(blocksIn(markdown)), `seed ${seed}:\n${markdown}`).toEqual(withoutMarks(written));
  }
});

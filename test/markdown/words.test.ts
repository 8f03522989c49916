import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { render } from '../../src/markdown/render.ts';
import { sections } from '../../src/markdown/sections.ts';
import { CHARTER, MIXED, OPINION } from './samples.ts';

describe('plain text', () => {
  it('has the words of everything and no markup', () => {
    expect(plainText(MIXED)).toBe(
      [
        '活动安排',
        '春风里，请大家早来，周六周日见。A & B < C > D "引号" “好”',
        '广场 改造后的广场',
        ...['报名', '分组', '1. 甲', '2. 乙', '1. 子项', '代码 <b>'],
        '网址 https://www.example.org/a?b=1&c=2，邮箱 jiedao@example.org。第一行',
        '第二行',
      ].join('\n'),
    );
  });

  it('separates cells by spaces and says a caption once', () => {
    expect(plainText('表1　期限\n\n| 事项 | **期限** |\n|---|---|\n| 经费 | 20 日 |')).toBe(
      '表1　期限\n事项 期限\n经费 20 日',
    );
  });

  it('never shows an address that was refused', () => {
    expect(plainText('[通知](javascript:alert%281%29)')).toBe('通知');
  });
});

describe('sections', () => {
  it.each([OPINION, CHARTER, MIXED, '## 甲\n\n## 甲\n\n文'])(
    'have the ids and headings that render gives',
    (sample) => {
      const found = sections(sample).filter(({ begins }) => begins);
      for (const numbered of [false, true]) {
        expect(found.map(({ id, heading }) => [id, heading])).toEqual(
          render(sample, { numbered }).headings.map(({ id, text }) => [id, text]),
        );
      }
    },
  );

  it('hold all the words of the text, in order', () => {
    // The full stop after a title on the line of its paragraph is all that is left out.
    const words = (text: string) => text.replace(/(?<=做好登记)。|\s+/g, '');
    for (const sample of [OPINION, CHARTER, MIXED]) {
      const all = sections(sample).flatMap(({ heading, begins, text }) => [begins && heading, text]);
      expect(words(all.filter(Boolean).join(''))).toBe(words(plainText(sample)));
    }
  });

  it('lead to numbered paragraphs by their own addresses, under the heading they stand under', () => {
    const articles = sections(CHARTER).filter(({ begins, id }) => !begins && id !== null);
    expect(articles.length).toBeGreaterThan(1);
    for (const { id, heading } of articles) {
      expect(render(CHARTER, { numbered: true }).html).toContain(`id="${id ?? ''}"`);
      expect(render(CHARTER).headings.map(({ text }) => text)).toContain(heading);
    }
  });

  it('begin with what stands before the first heading, if anything does', () => {
    expect(sections('前言。\n\n## 甲\n\n文')[0]).toEqual({ id: null, heading: null, begins: false, text: '前言。' });
    expect(sections('## 甲\n\n文')).toHaveLength(1);
    expect(sections('')).toEqual([]);
  });
});

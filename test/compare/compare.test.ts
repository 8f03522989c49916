import { describe, expect, it } from 'vitest';
import { compareTexts, type Change } from '../../src/compare/comparison.ts';
import { compareSentences, sentencesOf, type Run, type Sentence } from '../../src/compare/sentences.ts';
import { compareIn } from '../../src/compare/compare-entry.ts';
import { summaryOf } from '../../src/compare/summary.ts';
import { definitionOf } from '../../src/collections/index.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';

/** As a person would mark it: [-gone-] {+new+}. */
const marked = (sentence: Sentence): string =>
  sentence.mark === 'changed' ? sentence.runs.map(run).join('') : run(sentence);
const run = ({ mark, text }: Run) => (mark === 'same' ? text : mark === 'added' ? `{+${text}+}` : `[-${text}-]`);
const lines = (changes: readonly Change[]) =>
  changes.map(({ label, sentences }) => `${label}：${sentences.map(marked).join('')}`);

describe('sentences', () => {
  it('end where a reader pauses, and lose nothing', () => {
    const text = '廊架换了木条。花了多少？6,420.50 元！\n\n票据都能查。\n- 一\n- 二';
    expect(sentencesOf(text).join('')).toBe(text);
    expect(sentencesOf(text)).toContain('花了多少？');
    expect(sentencesOf(text)).toContain('票据都能查。\n');
  });

  it('show a reworded one by its characters, and others whole', () => {
    const before = '11月14日完工。当天由三位居民代表到场验收。票据都能查。';
    const after = '11月14日完工。当天由五位居民代表到场验收。谢谢大家的耐心。票据都能查。';
    expect(compareSentences(before, after).map(marked)).toEqual([
      '11月14日完工。',
      '当天由[-三-]{+五+}位居民代表到场验收。',
      '{+谢谢大家的耐心。+}',
      '票据都能查。',
    ]);
  });

  it('keep numbers whole', () => {
    expect(compareSentences('一共花了 6,420.50 元。', '一共花了 6,240.50 元。').map(marked)).toEqual([
      '一共花了 [-6,420.50-]{+6,240.50+} 元。',
    ]);
  });

  it('that say something else altogether are one gone and one new', () => {
    expect(compareSentences('周一停水。', '请带好身份证件和户口簿原件。').map(marked)).toEqual([
      '[-周一停水。-]',
      '{+请带好身份证件和户口簿原件。+}',
    ]);
  });

  it('give back both texts', () => {
    const before = '一、谁来管\n\n雨棚由居委会管理。每月检查一次。\n';
    const after = '一、谁来管\n\n雨棚由街道管理。\n\n二、怎么用\n\n每月检查两次。\n';
    const side = (keep: 'added' | 'removed') =>
      compareSentences(before, after)
        .flatMap((sentence) => (sentence.mark === 'changed' ? sentence.runs : [sentence]))
        .filter(({ mark }) => mark === 'same' || mark === keep)
        .map(({ text }) => text)
        .join('');
    expect(side('removed')).toBe(before);
    expect(side('added')).toBe(after);
  });
});

describe('two texts of an entry', () => {
  const definition = definitionOf('disclosures');
  const names: Record<string, string> = { dongli: '东里社区', liuqiao: '柳桥社区' };
  const parts = {
    fields: fieldsOf(definition.schema.shape),
    bodyLabel: definition.body.label,
    nameOf: (_: string, id: string) => names[id],
  };
  const before = `---
title: 廊架维修收支公示
community: dongli
stream: finance
channels: [site, board]
publicity:
  from: 2026-11-20
  to: 2026-11-29
accounts:
  opening: 1200.30
  spending:
    - item: 防腐木条
      amount: 3820.50
    - item: 拆装人工
      amount: 2600
  closing: 779.80
---

廊架换了木条。票据都能查。
`;
  const compare = (change: (text: string) => string) => lines(compareTexts(before, change(before), parts).changes);

  it('that are the same have no changes', () => {
    expect(compare((text) => text)).toEqual([]);
    expect(compare((text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('are told by label, in words, in the order of the form', () => {
    const after = (text: string) =>
      text
        .replace('票据都能查', '票据在服务站，都能查')
        .replace('community: dongli', 'community: liuqiao')
        .replace('stream: finance', 'stream: party')
        .replace('2026-11-29', '2026-11-30');
    expect(compare(after)).toEqual([
      '所属社区：[-东里社区-]{+柳桥社区+}',
      '公开类别：[-财务-]{+党务+}',
      '公示期 › 公示截止：[-2026年11月29日-]{+2026年11月30日+}',
      '正文：廊架换了木条。票据{+在服务站，+}都能查。',
    ]);
  });

  it('have their lists told row by row', () => {
    expect(compare((text) => text.replace('amount: 2600', 'amount: 2650'))).toEqual([
      '收支账目 › 支出 第 2 项 › 金额（元）：[-2,600.00-]{+2,650.00+}',
    ]);
    const without = compare((text) => text.replace('    - item: 防腐木条\n      amount: 3820.50\n', ''));
    expect(without).toEqual(['收支账目 › 支出 去掉的一项：[-支出项目：防腐木条；金额（元）：3,820.50-]']);
    const more = compare((text) => text.replace('  closing', '    - item: 五金件\n      amount: 12\n  closing'));
    expect(more).toEqual(['收支账目 › 支出 第 3 项：{+支出项目：五金件；金额（元）：12.00+}']);
    expect(compare((text) => text.replace('[site, board]', '[site, meeting]'))).toEqual([
      '公开渠道：网站[-公开栏-]{+会议+}',
    ]);
  });

  it('do not hide what no field knows, nor what cannot be read', () => {
    expect(compare((text) => text.replace('title:', 'secret: 试\ntitle:'))).toEqual(['secret：{+试+}']);
    expect(compare(() => '---\ntitle: [\n---\n').at(-1)).toContain('{+');
  });

  it('without a first one are a new entry, shown whole', () => {
    const { isNew, changes } = compareTexts(null, before, parts);
    expect(isNew).toBe(true);
    expect(lines(changes)).toContain('标题：{+廊架维修收支公示+}');
    expect(lines(changes).at(-1)).toBe('正文：{+廊架换了木条。+}{+票据都能查。+}');
    expect(lines(changes)).toContain('公示期：{+公示开始：2026年11月20日；公示截止：2026年11月29日+}');
  });
});

describe('rows of tables', () => {
  it('are compared cell by cell', () => {
    const table = (soil: number) => `| 项目 | 金额 |\n| --- | --- |\n| 花土 | ${String(soil)} |\n| 花苗 | 80 |\n`;
    expect(compareSentences(table(100), table(120)).map(marked).join('')).toBe(
      '| 项目 | 金额 |\n| --- | --- |\n| 花土 | [-100-]{+120+} |\n| 花苗 | 80 |\n',
    );
  });
});

describe('a comparison in one sentence', () => {
  const text = (closes: string, body: string) =>
    `---\ntitle: 甲\nsummary: 一句话。\npublicity:\n  to: ${closes}\n---\n${body}\n`;
  const said = (before: string, after: string) =>
    summaryOf(
      compareIn('disclosures', before, after, () => undefined),
      '正文',
    );

  it('names values, and paragraphs of the body', () => {
    const before = text('2026-11-29', '第一段。\n\n第二段在这里，写得不短。\n\n第三段。');
    expect(said(before, before.replace('2026-11-29', '2026-11-30').replace('写得不短', '写得很短'))).toBe(
      '把“公示期 › 公示截止”从“2026年11月29日”改成“2026年11月30日”，改了正文第 2 段',
    );
    expect(said(before, before.replace('第三段。', '第三段。\n\n又一段。'))).toBe('改了正文第 4 段');
    expect(said(before, before.replace('summary: 一句话。\n', ''))).toBe('去掉了“摘要”');
    expect(said(before, before.replace('title: 甲', 'title: "甲"'))).toBe('改了写法，文字没有变');
  });
});

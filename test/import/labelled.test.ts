import { expect, test } from 'vitest';
import { imported } from './board.ts';

test('a guide of labelled lines and numbered sections fills the form of a service', async () => {
  const text = [
    '老年优待证办理指南',
    '一、服务对象',
    '老年人',
    '二、办理条件',
    '年满六十周岁，户籍不限。',
    '三、所需材料',
    '1．身份证；',
    '2．一寸照片两张',
    '四、办理流程',
    '（一）带材料到社区服务站。',
    '（二）当场核对，当场领证。',
    '五、办理时限：当场办结',
    '六、收费标准：不收费',
    '联系电话：0999-5550117',
    '温馨提示：周三下午学习，窗口不开。',
  ].join('\n');
  const { entries, gap, moved } = await imported('指南.txt', text, 'services');
  expect(gap).toBeUndefined();
  expect(entries[0]!.values).toMatchObject({
    conditions: '年满六十周岁，户籍不限。',
    materials: [{ name: '身份证' }, { name: '一寸照片两张' }],
    steps: ['带材料到社区服务站。', '当场核对，当场领证。'],
    timeLimit: '当场办结',
    fee: '不收费',
    phones: ['0999-5550117'],
  });
  expect(moved.map(({ field }) => field)).toContain('带什么');
  expect(entries[0]!.body).toContain('温馨提示：周三下午学习');
  expect(entries[0]!.body).not.toContain('0999');
});

test('a label that no field has, or a value that its field does not take, stays in the text', async () => {
  const text =
    '关于停水的通知\n各位居民：\n时间：明天九点\n联系电话：0999-5550117\n发布单位：东里社区居民委员会\n检修管道，请备水。\n办理时限：三天';
  const { entries, gap } = await imported('通知.txt', text, 'notices');
  expect(gap).toBeUndefined();
  for (const line of ['时间：明天九点', '联系电话：0999-5550117', '办理时限：三天'])
    expect(entries[0]!.body).toContain(line);
  expect(entries[0]!.values).toMatchObject({ issuer: '东里社区居民委员会', community: 'dongli' });
  const service = await imported('指南.txt', '办证指南\n咨询电话：问窗口\n收费：不收费', 'services');
  expect(service.entries[0]!.body).toContain('咨询电话：问窗口');
});

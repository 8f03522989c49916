import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeXlsx } from '../attachments/make-office.ts';
import { bytesOf, imported } from './board.ts';

const ACCOUNTS = [
  ['南巷社区2026年第三季度居务收支公开'],
  ['项目', '来源', '金额（元）', '备注'],
  ['上期结余', '', 1200.5, ''],
  ['收入'],
  ['街道工作经费', '街镇拨付', 30000, ''],
  ['公益金', '公益金', '2,000.00', ''],
  ['收入合计', '', 32000, ''],
  ['支出'],
  ['修楼道灯', '', 800.25, '3 号楼'],
  ['重阳节慰问', '', 1500, ''],
  ['支出合计', '', 2300.25, ''],
  ['本期结余', '', 30900.25, ''],
];

test('accounts come out of a sheet, its sums are checked, and no cell is lost', async () => {
  const file = await imported('收支.xlsx', makeXlsx([{ name: '三季度', rows: ACCOUNTS }]), 'disclosures');
  expect(file.gap).toBeUndefined();
  expect(file.entries[0]!.values).toMatchObject({
    title: '南巷社区2026年第三季度居务收支公开',
    period: '2026-Q3',
    community: 'nanxiang',
    accounts: {
      opening: '1200.5',
      income: [
        { item: '街道工作经费', source: '街镇', amount: '30000' },
        { item: '公益金', source: '公益金', amount: '2000.00' },
      ],
      spending: [
        { item: '修楼道灯', amount: '800.25', note: '3 号楼' },
        { item: '重阳节慰问', amount: '1500' },
      ],
      closing: '30900.25',
    },
  });
  expect(file.notes.join()).not.toContain('请核对');
});

test('a sum that is not that of its rows is said', async () => {
  const wrong = ACCOUNTS.map((row) => (row[0] === '支出合计' ? ['支出合计', '', 2400, ''] : row));
  const file = await imported('收支.xlsx', makeXlsx([{ name: '三季度', rows: wrong }]), 'disclosures');
  expect(file.notes).toContain('支出合计写的是 2,400.00，各笔加起来是 2,300.25，请核对');
});

test('lines above the heads are no heads, one column may name both sides, and what has no field is said', async () => {
  const rows = [
    ['南巷社区2026年第二季度居务收支公开'],
    ['编制单位：南巷社区居委会', '', '', '', '单位：元'],
    ['类别', '项目', '来源/收款单位', '金额', '备注'],
    ['收入', '工作经费', '街镇', 300, '已到账'],
    ['支出', '修楼道灯', '青石电器行', 80, '3 号楼'],
    ['制表：小陈', '', '', '', ''],
  ];
  const after = '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A2:C2"/></mergeCells>';
  const file = await imported('收支.xlsx', makeXlsx([{ name: '二季度', rows, after }]), 'disclosures');
  expect(file.gap).toBeUndefined();
  expect(file.entries[0]!.values['accounts']).toMatchObject({
    income: [{ item: '工作经费', source: '街镇', amount: '300' }],
    spending: [{ item: '修楼道灯', payee: '青石电器行', amount: '80', note: '3 号楼' }],
  });
  const said = [...file.left.map(({ text }) => text), file.entries[0]!.body].join('\n');
  for (const words of ['已到账', '编制单位', '制表：小陈']) expect(said).toContain(words);
});

test('amounts in 万元 are asked about, and become 元 digit by digit', async () => {
  const rows = [
    ['南巷社区2026年第三季度居务收支公开（单位：万元）'],
    ['收支', '项目', '来源', '金额'],
    ['收入', '工作经费', '街镇', '3.00005'],
    ['支出', '修楼道灯', '', 1.2],
    ['', '维修小计', '', 1.2],
    ['', '本季度累计结余', '', 1.80005],
  ];
  const file = () => makeXlsx([{ name: '三季度', rows }]);
  const open = await imported('收支.xlsx', file(), 'disclosures');
  expect(open.questions.map(({ name }) => name)).toContain('unit');
  expect(open.entries[0]!.values['accounts']).toBeUndefined();
  const { entries } = await imported('收支.xlsx', file(), 'disclosures', { unit: 'ten-thousand' });
  expect(entries[0]!.values['accounts']).toMatchObject({
    income: [{ item: '工作经费', amount: '30000.5' }],
    spending: [{ item: '修楼道灯', amount: '12000' }],
    closing: '18000.5',
  });
});

test('a sheet with a head row is a list of entries', async () => {
  const rows = [
    ['事项名称', '服务类别', '服务对象', '办理条件', '怎么办', '办理时限', '收费', '咨询电话', '窗口'],
    [
      '老年优待证',
      '',
      '',
      '年满六十周岁',
      '1．带身份证到窗口；2．当场领证',
      '当场办结',
      '不收费',
      '0999-5550117',
      '2 号窗口',
    ],
    ['居住证明', '', '', '住满半年', '到窗口填表', '3 个工作日', '不收费', '0999-5550118', ''],
  ];
  const file = await imported('目录.xlsx', makeXlsx([{ name: '目录', rows }]), 'services');
  expect(file.gap).toBeUndefined();
  expect(file.entries.map(({ values }) => values['title'])).toEqual(['老年优待证', '居住证明']);
  expect(file.entries[0]!.values).toMatchObject({
    steps: ['带身份证到窗口', '当场领证'],
    phones: ['0999-5550117'],
    fee: '不收费',
  });
  expect(file.entries[0]!.body).toContain('窗口：2 号窗口');
});

test('a zip is what lies in it, and each file it cannot read is told why', async () => {
  const zip = zipSync({ 'a/通知.txt': bytesOf('关于停水的通知\n明天停水。'), '旧.doc': strToU8('x') });
  const { importFiles } = await import('../../src/import/import-files.ts');
  const { facts } = await import('./board.ts');
  const { files } = await importFiles({ files: [{ name: '一包.zip', bytes: zip }], as: 'notices', answers: {}, facts });
  expect(files.map(({ name, refused }) => [name, refused === undefined])).toEqual([
    ['通知.txt', true],
    ['旧.doc', false],
  ]);
  expect(files[1]!.refused).toContain('另存为');
});

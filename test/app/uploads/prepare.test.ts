import { expect, test } from 'vitest';
import { refusalAs } from '../../../cms/app/uploads/outcome.ts';
import { prepared } from '../../../cms/app/uploads/prepare.ts';
import { inBox } from '../../../cms/app/uploads/shrink.ts';
import { fileRows, moved } from '../../../cms/app/uploads/fields/file-rows.ts';

const compound = 'd0cf11e0a1b11ae1';
const told = async (name: string, hex: string) => {
  const file = new File([Buffer.from(hex, 'hex')], name);
  const outcome = await prepared(file).then(
    () => undefined,
    (error: unknown) => refusalAs(file, error),
  );
  return outcome && 'refused' in outcome ? outcome.refused : undefined;
};

test('each kind that cannot be taken is refused by its name, and says what to do instead', async () => {
  const kinds: [string, string, RegExp][] = [
    ['会议.wps', compound, /^没有上传“会议\.wps”：它只有 WPS 打得开。请在 WPS 里“另存为”docx 或 pdf/],
    ['账.et', compound, /xlsx 或 pdf/],
    ['讲稿.dps', compound, /“另存为”pdf/],
    ['讲稿.pptx', '504b0304', /“另存为”pdf/],
    ['红头.ofd', '504b0304', /“输出为 PDF”/],
    ['扫描.bmp', '424d', /它是 BMP 图片.+png 或 jpg/],
    ['其实是 bmp.jpg', '424d0000000000000000', /png 或 jpg/],
    ['扫描.tif', '49492a00', /扫描件请存成 pdf/],
    ['动图.gif', '474946383961', /jpg 或 png/],
    ['明细.csv', '612c62', /“另存为”xlsx/],
    ['旧表.xls', compound, /“另存为”xlsx/],
    ['旧文.doc', compound, /“另存为”docx/],
    ['一包.zip', '504b0304', /解压以后一个一个/],
    ['现场.mp4', '00000018667479706d703432', /视频/],
    ['程序.exe', '4d5a', /不是图片（jpg、png、webp）/],
    ['没有结尾', '00', /不是图片/],
    ['空.pdf', '', /是空的/],
    ['IMG_2031.HEIC', '000000186674797068656963', /苹果手机：.+安卓手机：/],
    ['其实是 heic.jpg', '00000018667479706d696631', /HEIC/],
  ];
  for (const [name, hex, said] of kinds) expect(await told(name, hex), name).toMatch(said);
  const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], '大.pdf');
  await expect(prepared(large)).rejects.toThrow('不能超过 20 MB');
  expect(await told('收支明细.pdf', '255044462d312e37')).toBeUndefined();
});

test('a picture is made to fit a screen, in proportion, and never larger', () => {
  expect(inBox(3200, 1600)).toEqual({ width: 1600, height: 800 });
  expect(inBox(1000, 4000)).toEqual({ width: 400, height: 1600 });
  expect(inBox(300, 200)).toEqual({ width: 300, height: 200 });
  expect(inBox(20000, 3)).toEqual({ width: 1600, height: 1 });
});

test('rows of files are read as they are, half filled ones too, and moved', () => {
  const rows = fileRows([{ title: '明细', file: '/media/a.pdf' }, { title: '还没有文件' }, null]);
  expect(rows).toEqual([
    { title: '明细', file: '/media/a.pdf' },
    { title: '还没有文件', file: '' },
    { title: '', file: '' },
  ]);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(fileRows(undefined)).toEqual([]);
});

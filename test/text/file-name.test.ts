import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/text/file-name.ts';

test('the name of a file is one line of what is seen, without folders, and no longer than is read', () => {
  expect(fileNameOf('C:\\文件\\通知.docx')).toBe('通知.docx');
  expect(fileNameOf('../../etc/通知.docx')).toBe('通知.docx');
  expect(fileNameOf('第三\u202eexe.季度\u0007\u200b.docx')).toBe('第三exe.季度.docx');
  expect(fileNameOf('cafe\u0301\n菜单\t1.txt')).toBe('café 菜单 1.txt');
  const long = fileNameOf(`${'𠮷'.repeat(400)}.docx`);
  expect([...long]).toHaveLength(200);
  expect(long.isWellFormed() && long.endsWith('𠮷.docx')).toBe(true);
  expect(fileNameOf('/')).toBe('');
});

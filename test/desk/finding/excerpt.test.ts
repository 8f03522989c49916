import { expect, test } from 'vitest';
import { placeOf } from '../../../cms/desk/protocol/finding/excerpt.ts';

const body = `**东门** 停水，见 [通知](https://a.example/b)。

> 引一段旧的话

| 楼号 | 时间 |
| --- | --- |
| 十二号楼 | 八点 |

![水车在北门](/media/che.jpg)
`;
const values = { title: '停水', issuer: '柳桥社区"居委会"', changes: [{ note: '原写\n周五' }], category: 'water' };
const text = `---\ntitle: 停水\n---\n${body}`;
const found = (word: string) => placeOf('notices', { text, values }, word);

test('an excerpt is words as residents read them, with no mark of Markdown or YAML', () => {
  const label = '正文';
  expect(found('见 通知')).toEqual({ where: label, excerpt: '东门 停水，见 通知。' });
  expect(found('旧的话')).toEqual({ where: label, excerpt: '引一段旧的话' });
  expect(found('十二号')).toEqual({ where: label, excerpt: '十二号楼 八点' });
  expect(found('北门')).toEqual({ where: label, excerpt: '水车在北门' });
  expect(found('居委会')).toEqual({ where: '发布机构', excerpt: '柳桥社区"居委会"' });
  expect(found('周五')).toEqual({ where: '更正说明', excerpt: '周五' });
  expect(found('a.example')).toEqual({ where: label, excerpt: '' });
  expect(found('nowhere')).toEqual({ where: '编号', excerpt: '' });
});

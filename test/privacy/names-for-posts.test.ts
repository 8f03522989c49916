import { expect, test } from 'vitest';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { settings } from '../../src/collections/settings/schema.ts';
import { namesForPosts } from '../../src/record/names-for-posts.ts';
import { warningsOf } from '../../cms/app/form/before-save.ts';
import { nameForPost } from '../../src/privacy/name-for-post.ts';
import { parseSettings } from '../../src/reader/read-settings.ts';
import { readEntry } from '../../src/reader/read-entry.ts';
import type { Field } from '../../src/schema/editor.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';

const services = definitionOf('services');
const said = (checkedBy: string) =>
  namesForPosts(fieldsOf(services.schema.shape), { checkedBy }, 'x.md', nameForPost).map(({ message }) => message);

test.each(['张三', '王芳', '张 三', '欧阳建国', '王芳（0999-5550108）', '王芳 0999-5550108', '网格员、李明'])(
  '%s is somebody, where a post is asked for',
  (name) => {
    expect(said(name)).toHaveLength(1);
    expect(said(name)[0]).toMatch(/像是姓名。这里写岗位，不写姓名/);
  },
);

test.each([
  ...['网格员', '综合窗口', '文化站', '党建办', '安全员', '武装部', '司法所', '卫计办', '居委会主任', '王主任', '门卫'],
  ...['应急办', '民政专干', '社区书记', '物业公司', '居务监督委员会', '常务副主任', '居委会社会组织联络员', '管理员'],
])('%s is a post', (post) => {
  expect(said(post)).toEqual([]);
});

test('the form and the check say the same, in entries, rows and settings', () => {
  const text = '---\ntitle: 高龄津贴\ncheckedBy: 张三\n---\n';
  const { problems } = readEntry('services/x.md', text, 'content/services/x.md');
  expect(problems.filter(({ path }) => path === 'checkedBy').map(({ severity }) => severity)).toContain('warning');
  const inForm = warningsOf(services, { title: '高龄津贴', checkedBy: '张三' }, 'content/services/x.md');
  expect(inForm.map(({ label }) => label)).toEqual(['核对岗位']);
  const contact = parseSettings('accessibilityContact:\n  post: 王芳\n', 'settings.yml');
  expect(contact.problems.filter(({ severity }) => severity === 'warning').map(({ label }) => label)).toEqual([
    '无障碍意见找谁 › 负责岗位',
  ]);
});

test('every field that calls itself a post, or asks for no names, knows it', () => {
  const flat = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [field, ...flat(field.fields ?? []), ...flat(field.item ? [field.item] : [])]);
  const all = [...collectionNames.map(definitionOf), settings].flatMap(({ schema }) => flat(fieldsOf(schema.shape)));
  const asks = all.filter(({ label, hint = '' }) => label.endsWith('岗位') || hint.startsWith('写岗位，不写'));
  expect(asks.length).toBeGreaterThan(8);
  expect(asks.filter(({ post }) => !post).map(({ label }) => label)).toEqual([]);
});

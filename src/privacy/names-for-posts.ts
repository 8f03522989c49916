import type { Field } from '../schema/editor.ts';
import { place, type Problem } from '../schema/problems.ts';
import { valuesOf } from '../schema/values.ts';
import { OFFICE } from './bodies.ts';
import { isFullName } from './full-name.ts';

/** How posts, rooms and bodies end that are as short as a name: 文化站, 党建办, 安全员, 武装部. */
const POST = new RegExp(`(?:${OFFICE}|[办部所站员会科室组长岗处队委局]|专干|门卫|保安|中心|热线|窗口|前台)$`);

/** Where a name seems to stand in place of a post. Posts stay when people go; a reminder, for only the clerk knows what it is. */
export function namesForPosts(fields: readonly Field[], data: unknown, file: string): Problem[] {
  return [...valuesOf(fields, data)].flatMap(({ field, path, value }): Problem[] => {
    if (!field.post || typeof value !== 'string') return [];
    const name = nameIn(value);
    if (name === undefined) return [];
    const message = `“${name}”像是姓名。这里写岗位，不写姓名，如“网格员”“综合窗口”`;
    return [{ ...place(path, fields, file), message, severity: 'warning' }];
  });
}

/** 张三, 张 三, 张三（0999-5550108）, 张三、李四. */
const nameIn = (text: string): string | undefined =>
  text
    .replace(/[（(][^（）()]*[）)]|[\d０-９+-]{3,}/g, '')
    .split(/[、，,；;/和]/)
    .map((part) => part.replace(/[\s:：]/g, ''))
    .find((part) => /^[\p{Script=Han}·]+$/u.test(part) && !POST.test(part) && isFullName(part));

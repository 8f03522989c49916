import type { Field } from '../schema/editor.ts';
import { place, type Problem } from '../schema/problems.ts';
import { valuesOf } from '../schema/values.ts';

/**
 * Where a name seems to stand in place of a post. Posts stay when people go; a reminder, for only the clerk knows what it is.
 * `nameIn` finds what looks like a name: src/privacy/name-for-post.ts.
 */
export function namesForPosts(
  fields: readonly Field[],
  data: unknown,
  file: string,
  nameIn: (text: string) => string | undefined,
): Problem[] {
  return [...valuesOf(fields, data)].flatMap(({ field, path, value }): Problem[] => {
    const name = field.post && typeof value === 'string' ? nameIn(value) : undefined;
    if (name === undefined) return [];
    const message = `“${name}”像是姓名。这里写岗位，不写姓名，如“网格员”“综合窗口”`;
    return [{ ...place(path, fields, file), message, severity: 'warning' }];
  });
}

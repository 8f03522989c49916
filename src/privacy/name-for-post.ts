import { OFFICE } from './bodies.ts';
import { isFullName } from './full-name.ts';

/** How posts, rooms and bodies end that are as short as a name: 文化站, 党建办, 安全员, 武装部. */
const POST = new RegExp(`(?:${OFFICE}|[办部所站员会科室组长岗处队委局]|专干|门卫|保安|中心|热线|窗口|前台)$`);

/** What of a text looks like somebody's name and no post: 张三, 张 三, 张三（0999-5550108）, 张三、李四. */
export const nameForPost = (text: string): string | undefined =>
  text
    .replace(/[（(][^（）()]*[）)]|[\d０-９+-]{3,}/g, '')
    .split(/[、，,；;/和]/)
    .map((part) => part.replace(/[\s:：]/g, ''))
    .find((part) => /^[\p{Script=Han}·]+$/u.test(part) && !POST.test(part) && isFullName(part));

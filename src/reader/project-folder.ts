/**
 * Vite reads `#` and `?` in a path as parts of an address (vitejs/vite#13123), Node reads `*` as a pattern of packages, and
 * Astro's compiler `"` as the end of a string: a build would fail somewhere in the middle, in words that help nobody.
 */
const UNREADABLE = /[#?*"]/g;

/** Why the project cannot be built where it lies, and what to do, for whoever starts it; undefined when it can. */
export function projectFolderProblem(folder: string): string | undefined {
  const signs = [...new Set(folder.match(UNREADABLE))].join(' ');
  if (signs === '') return undefined;
  return [
    `不能在这里生成网站：文件夹 ${folder} 的名字里有 ${signs}，生成网站的工具认不出来。`,
    '请给文件夹改名，去掉这些符号（汉字、字母、数字、空格、短横线和括号都可以），再运行一次。',
    `The site cannot be built in ${folder}: its path holds ${signs}. Rename the folder without # ? * " and run again.`,
  ].join('\n');
}

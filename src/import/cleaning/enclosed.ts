const PASSES_ON =
  /(?:印发|印發|转发|轉發|批转|发布|發布|公布)(?:《([^》]+)》|([^《》。]{4,60}))的(?:通知|公告|决定|決定)/;

/** What a notice passes on, by its own title: below 关于印发《……方案》的通知 stands the plan itself. */
export function enclosedName(title: string): string | undefined {
  const [, quoted, plain] = PASSES_ON.exec(title) ?? [];
  return quoted ?? plain;
}

/** The same name, in whatever marks it stands. */
export const isNameOf = (line: string, name: string): boolean => bare(line) === bare(name);

const bare = (name: string): string => name.replace(/[\s《》“”"]/g, '');

/** Where the name of what is passed on stands in a line as a title: after the notice itself, not in 《》 within a sentence. */
export function enclosedCuts(words: string): number[] {
  const name = enclosedName(words.slice(0, 160));
  if (name === undefined) return [];
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const before = words.slice(Math.max(0, at - 30), at).trimEnd();
    if (/(?:日|（此件[^）]{1,12}）)$/.test(before)) return [at, at + name.length];
  }
  return [];
}

import type { Site } from '../model/site.ts';
import { usualWords } from './usual-words.ts';

/** 东里 of 东里社区, which people say as well. */
const KIND = /(?:社区|街道|村|镇|乡)$/u;
/** In a name it is the lane or the village; the dictionary takes it for 裏, inside, where it does not know the name. */
const LANE = '里';

/**
 * The names of this board with 里 in them (`named`), and what the office wrote itself (`written`). All other words are the
 * dictionary's, which decides by phrases: 发放 and 理发, 干部 and 干燥, 后来 and 皇后.
 */
export interface LocalWords {
  named: readonly string[];
  written: readonly { simplified: string; traditional: string }[];
}

export function localWords({ entries, settings }: Site): LocalWords {
  const titles = [...entries.communities, ...entries.places, ...entries.organisations]
    .filter(({ language }) => language === 'zh-CN')
    .map(({ data }) => data.title ?? '');
  const names = [...titles, settings.name, settings.street, settings.organiser ?? ''];
  const short = names.map((name) => name.replace(KIND, '')).filter((name) => name.length > 1);
  const named = [...new Set([...names, ...short])].filter((name) => name.includes(LANE));
  return { named: named.sort(), written: settings.traditionalWords ?? [] };
}

/** Each of them with what it becomes, and those of every board; of the same word the last holds. `convert` is the dictionary. */
export function ownWords({ named, written }: LocalWords, convert: (text: string) => string): Map<string, string> {
  return new Map([
    ...usualWords,
    ...named.map((name) => [name, name.split(LANE).map(convert).join(LANE)] as const),
    ...written.map(({ simplified, traditional }) => [simplified, traditional] as const),
  ]);
}

import { ConverterBuilder } from 'opencc-js/core';
import * as dictionaries from 'opencc-js/preset/cn2t';

/** How texts of a board become Traditional. */
export interface Traditional {
  /** A Simplified text. What is Traditional already must not come here: 后 of 皇后 would be taken for 後. */
  of: (text: string) => string;
  /** A text that may be either: only characters that Traditional writing does not have are changed. */
  mended: (text: string) => string;
}

/**
 * OpenCC's standard of Hong Kong, characters only: the words of a rule stay the words of the rule (软件 is not 軟體), and
 * 台 of a name or a 平台 stays 台, which Taiwan's standard would write 臺.
 */
const convert = ConverterBuilder(dictionaries)({ from: 'cn', to: 'hk' });

const HAN = /[\u2e80-\u9fff\uf900-\ufaff]|[\ud840-\ud88f]/;
/** Menus, labels and statuses come back on every page; passages do not. */
const SHORT = 80;
const MOST_KNOWN = 50_000;

/** `own`: words that come out otherwise than the dictionary has them, Simplified to Traditional. */
export function traditionalBy(own: ReadonlyMap<string, string>): Traditional {
  const words = [...own.keys()].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const pattern =
    words.length > 0 ? new RegExp(`(${words.map((word) => RegExp.escape(word)).join('|')})`, 'u') : undefined;
  const known = new Map<string, string>();
  const made = (text: string) =>
    pattern
      ? text
          .split(pattern)
          .map((part, index) => (index % 2 === 1 ? own.get(part)! : convert(part)))
          .join('')
      : convert(text);
  return {
    of(text) {
      if (!HAN.test(text)) return text;
      if (text.length > SHORT) return made(text);
      const found = known.get(text) ?? made(text);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, found);
      return found;
    },
    mended: (text) => text.replace(/\p{Script=Han}/gu, (character) => simplifiedOnly().get(character) ?? character),
  };
}

let only: ReadonlyMap<string, string> | undefined;

/** Characters that no Traditional text has, and their usual forms there. */
export function simplifiedOnly(): ReadonlyMap<string, string> {
  return (only ??= charactersOnly());
}

function charactersOnly(): ReadonlyMap<string, string> {
  const pairs = (dictionaries.from['cn'] ?? [])
    .flat()
    .flatMap((dictionary) => (typeof dictionary === 'string' ? dictionary.split('|') : []))
    .map((line) => line.split(' ') as [from: string, to: string]);
  const traditional = new Set(pairs.flatMap(([, to]) => [...to, ...convert(to)]));
  const single = pairs.filter(([from]) => [...from].length === 1 && !traditional.has(from));
  return new Map(single.map(([from]) => [from, convert(from)]));
}

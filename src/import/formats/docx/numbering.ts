import { counted } from './counting.ts';
import { allIn, child, elementsOf, value, type Element } from './tree.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  /** The level whose next number starts this one again; 0 for never. */
  restart: number | undefined;
  suffix: string;
  legal: boolean;
}

/** What Word writes before a paragraph by itself. */
export interface Label {
  text: string;
  bullet: boolean;
  level: number;
}

const WIDEST_LEVEL = 8;

/**
 * Word keeps the numbers of a text apart from it: 第三条 is a paragraph of a list and a counter. Official texts are cited by
 * these numbers, so they are counted here as Word counts them (ECMA-376, 17.9).
 */
export function numberingOf(part: Element) {
  const abstract = new Map(allIn(part, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]));
  const byStyle = new Map(
    [...abstract.values()].flatMap((each) => {
      const name = value(child(each, 'styleLink'));
      return name === undefined ? [] : [[name, each] as const];
    }),
  );
  const lists = new Map(
    allIn(part, 'num').map((num) => {
      const own = abstract.get(value(child(num, 'abstractNumId')) ?? '');
      const linked = byStyle.get(value(child(own, 'numStyleLink')) ?? '');
      return [num.attributes['numId'] ?? '', listOf(num, linked ?? own)] as const;
    }),
  );
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return (id: string, level: number): Label | undefined => {
    const list = lists.get(id);
    const own = list?.levels[level];
    if (!list || !own || level > WIDEST_LEVEL) return undefined;
    const counter = counters.get(list.key) ?? [];
    counters.set(list.key, counter);
    // A list of its own that starts again, though it looks like another.
    if (!begun.has(`${id} ${String(level)}`) && list.overrides.has(level)) counter[level] = undefined;
    begun.add(`${id} ${String(level)}`);
    counter[level] = counter[level] === undefined ? own.start : counter[level] + 1;
    for (let deeper = level + 1; deeper <= WIDEST_LEVEL; deeper += 1) {
      const { restart } = list.levels[deeper] ?? {};
      if (restart !== 0 && (restart === undefined || level < restart)) counter[deeper] = undefined;
    }
    if (own.format === 'bullet') return { text: own.text, bullet: true, level };
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal && at < level ? 'decimal' : (list.levels[at]?.format ?? 'decimal');
      return counted(counter[at] ?? list.levels[at]?.start ?? 1, format);
    });
    return { text: text + gapAfter(text, own.suffix), bullet: false, level };
  };
}

/** 第一条 and its words are told apart by a space; 一、 and （一） are not. */
const gapAfter = (text: string, suffix: string): string =>
  suffix === 'nothing' || text === '' || /[、）)．。]\s*$/.test(text)
    ? ''
    : /\p{Script=Han}$/u.test(text)
      ? '\u3000'
      : ' ';

function listOf(num: Element, abstract: Element | undefined) {
  const levels: Level[] = [];
  const overrides = new Set<number>();
  for (const each of abstract ? elementsOf(abstract) : [])
    if (each.name === 'lvl') levels[indexOf(each)] = levelOf(each);
  for (const each of elementsOf(num)) {
    if (each.name !== 'lvlOverride') continue;
    const at = indexOf(each);
    const [own, start] = [child(each, 'lvl'), value(child(each, 'startOverride'))];
    if (own) levels[at] = levelOf(own);
    if (start !== undefined && levels[at]) {
      levels[at] = { ...levels[at], start: Number(start) };
      overrides.add(at);
    }
  }
  return { levels, overrides, key: abstract?.attributes['abstractNumId'] ?? '' };
}

const indexOf = ({ attributes }: Element): number => Number(attributes['ilvl'] ?? 0);

function levelOf(level: Element): Level {
  const restart = value(child(level, 'lvlRestart'));
  return {
    format: value(child(level, 'numFmt')) ?? formatIn(level) ?? 'decimal',
    text: value(child(level, 'lvlText')) ?? '',
    start: Number(value(child(level, 'start')) ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    suffix: value(child(level, 'suff')) ?? 'tab',
    legal: child(level, 'isLgl') !== undefined,
  };
}

/** Newer formats stand in a choice of their own. */
const formatIn = (level: Element): string | undefined => value(allIn(level, 'numFmt')[0]);

/*
 * From Chinese messages to English ones. Pages and the script of the edition both use it, so it is a script that imports
 * nothing; `dateInEnglish` is given.
 */

/** Around what stays Chinese in a message that is English. */
export const CONTENT = ['\uf8f0', '\uf8f1'];
/** An element that stands in a sentence is one character there, this one and those after it. */
export const FIRST_CHILD = 0xe000;

/** @type {(text: string) => string} */
export const unmarked = (text) => text.replace(/[\uf8f0\uf8f1]/g, '');

const HAN = /\p{Script=Han}/u;
const SLOT = /\{([a-z]+)?(\d*)\}/g;
/** What is said in a sentence goes neither over an element nor over a wide space. */
const WORDS = '([^\\u3000\\ue000-\\uefff]+?)';
const HOLDS = {
  number: '([\\d,.]+)',
  numeral: '([一二三四五六七八九十])',
  ...{ date: WORDS, message: WORDS, content: WORDS, either: WORDS, list: WORDS },
};
/** How lists and half-sentences go on; of what is set apart by a wide space each part is one by itself. */
const MARKS = { '　': ', ', '。': '. ', '；': '; ', '，': ', ', '、': ', ', '：': ': ', '|': '|' };
const CHILD = /[\ue000-\uefff]/;
const LONGEST = 240;
const MOST_KNOWN = 50_000;

/** @type {(text: string) => string} */
const unspaced = (text) => text.replace(/\s+/g, '');
/** @type {(text: string) => string} */
const asContent = (text) => CONTENT[0] + text + CONTENT[1];
/** @type {(text: string) => string} */
const lowered = (text) =>
  /^[A-Z][a-z]+\b/.test(text) && !/^(?:Party|WeChat|[A-Z]\w*day)\b/.test(text)
    ? text[0].toLowerCase() + text.slice(1)
    : text;

/**
 * Says texts in English, by `messages` from Chinese to English. What is no message comes back as nothing: it is content.
 * @param {Readonly<Record<string, string | readonly [one: string, other: string]>>} messages
 * @param {(text: string) => string | undefined} date
 * @param {(id: string) => void} [used] Hears of each message that was.
 * @returns {(text: string) => string | undefined}
 */
export function speaker(messages, date, used) {
  const whole = new Map();
  const patterns = [];
  for (const [id, words] of Object.entries(messages)) {
    if (id.match(SLOT)) patterns.push(patternOf(id, words));
    else whole.set(unspaced(id), { id, words: typeof words === 'string' ? words : words[1] });
  }
  patterns.sort((a, b) => b.weight - a.weight);

  const fill = ({ id, slots, words }, found) => {
    const filled = {};
    let count = '';
    for (const [index, { name, kind }] of slots.entries()) {
      const text = found[index + 1].trim();
      if (kind === 'number') count ||= text;
      if (kind === 'numeral') count ||= held(kind, text);
      const said = held(kind, text);
      if (said === undefined) return undefined;
      filled[name] = said;
    }
    used?.(id);
    const form = typeof words === 'string' ? words : words[count === '1' ? 0 : 1];
    return form.replace(SLOT, (slot) => filled[slot]);
  };
  const orContent = (text) => say(text) ?? asContent(text);
  const held = (kind, text) => {
    if (kind === 'date') return date(text);
    if (kind === 'numeral') return String('一二三四五六七八九十'.indexOf(text) + 1);
    if (kind === 'message') return say(text);
    if (kind === 'either') return orContent(text);
    if (kind === 'list')
      return text
        .split(/[，、]/)
        .map(orContent)
        .join(', ');
    return kind === 'content' && HAN.test(text) ? asContent(text) : text;
  };
  const inParts = (text) => {
    for (const mark of Object.keys(MARKS)) {
      if (!text.includes(mark)) continue;
      const parts = text.split(mark).map((part) => part.trim());
      const said = parts.map((part) => (HAN.test(part) ? say(part) : part));
      const isLoose = mark === '　' && said.some((one) => one !== undefined);
      if (!isLoose && said.includes(undefined)) continue;
      if (parts.some((part, index) => said[index] === undefined && CHILD.test(part))) continue;
      const words = said.map((one, index) => one ?? asContent(parts[index]));
      return (
        mark === '、' || mark === '　' ? words.map((one, index) => (index > 0 ? lowered(one) : one)) : words
      ).join(MARKS[mark]);
    }
    const [, inside] = /^（(.+)）$/.exec(text) ?? [];
    const said = inside && say(inside);
    return said && ` (${said})`;
  };
  const known = new Map();
  const make = (text) => {
    const exact = whole.get(unspaced(text));
    if (exact) {
      used?.(exact.id);
      return exact.words;
    }
    // Years and days first: 2026年 is no number of years.
    const day = date(text);
    if (day !== undefined || text.length > LONGEST) return day;
    for (const pattern of patterns) {
      const found = pattern.expression.exec(text);
      const said = found && fill(pattern, found);
      if (said) return said;
    }
    return inParts(text);
  };
  const say = (text) => {
    const asked = text.trim();
    if (!HAN.test(asked)) return asked;
    if (known.has(asked)) return known.get(asked);
    const said = make(asked);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(asked, said);
    return said;
  };
  return say;
}

/** @type {(id: string, words: unknown) => any} */
function patternOf(id, words) {
  const slots = [];
  let weight = 0;
  let source = '';
  let at = 0;
  const put = (literal) => {
    weight += unspaced(literal).length;
    // A hyphen by itself stands between spaces; in telephone numbers there is one as well.
    source += [...unspaced(literal)]
      .map((one) => (one === '-' ? '\\s+-\\s+' : `\\s*${one.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}`))
      .join('');
  };
  for (const { 0: name, 1: kind, 2: number, index } of id.matchAll(SLOT)) {
    put(id.slice(at, index));
    slots.push({ name, kind: kind ?? 'child' });
    source += `\\s*${kind ? HOLDS[kind] : `(${String.fromCharCode(FIRST_CHILD + Number(number))})`}`;
    at = index + name.length;
  }
  put(id.slice(at));
  return { id, words, slots, weight, expression: new RegExp(`^${source}\\s*$`, 'u') };
}

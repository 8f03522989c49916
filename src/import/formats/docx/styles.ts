import { allIn, below, child, value, type Element } from './tree.ts';

export interface Style {
  /** From 0; what a contents list is made of. */
  outline: number | undefined;
  list: { id: string | undefined; level: number } | undefined;
  isTitle: boolean;
  isContents: boolean;
}

const DEEPEST = 12;

/** The styles of a document with what they take over from those they are based on. */
export function stylesOf(part: Element) {
  const all = new Map(allIn(part, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const known = new Map<string, Style>();
  const resolve = (id: string, depth = 0): Style => {
    const done = known.get(id);
    if (done) return done;
    const style = all.get(id);
    const parent = value(child(style, 'basedOn'));
    const base = style && parent !== undefined && depth < DEEPEST ? resolve(parent, depth + 1) : PLAIN;
    const name = (value(child(style, 'name')) ?? id).toLowerCase();
    const properties = child(style, 'pPr');
    const found: Style = {
      outline: outlineOf(properties) ?? headingLevel(name) ?? base.outline,
      list: listOf(properties) ?? base.list,
      isTitle: /^(?:title|标题|文档标题)$/.test(name),
      isContents: /^toc(?: \d| heading)?$|^目录/.test(name),
    };
    known.set(id, found);
    return found;
  };
  return (id: string | undefined): Style => (id === undefined ? PLAIN : resolve(id));
}

const PLAIN: Style = { outline: undefined, list: undefined, isTitle: false, isContents: false };

const headingLevel = (name: string): number | undefined => {
  const [, level] = /^(?:heading|标题)\s*([1-9])$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level) - 1;
};

/** 9 is body text. */
export function outlineOf(properties: Element | undefined): number | undefined {
  const level = value(child(properties, 'outlineLvl'));
  return level === undefined || Number(level) > 8 ? undefined : Number(level);
}

export function listOf(properties: Element | undefined): Style['list'] {
  const numbers = child(properties, 'numPr');
  if (!numbers) return undefined;
  return { id: value(child(numbers, 'numId')), level: Number(value(below(numbers, 'ilvl')) ?? 0) };
}

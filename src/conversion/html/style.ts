import { attribute, classesOf, isElement, isText, nameOf, nodesIn, type HtmlNode } from './node.ts';

/** The declarations that hold for an element, its own and those of its classes. */
export type Style = ReadonlyMap<string, string>;

/**
 * Reads styles as far as programs need them to say what something is: Excel hides columns and Word names headings by
 * classes that are declared in the head. Only single classes count, since nothing else occurs there.
 */
export function readStyles(root: HtmlNode): (node: HtmlNode) => Style {
  const classes = new Map<string, Map<string, string>>();
  for (const sheet of sheetsIn(root)) addRules(sheet, classes);
  return (node) => {
    const own = attribute(node, 'style');
    const named = classesOf(node).flatMap((name) => classes.get(name) ?? []);
    if (named.length === 0 && own === '') return NONE;
    return new Map([...named.flatMap((rules) => [...rules]), ...declarations(own)]);
  };
}

const NONE: Style = new Map();

function sheetsIn(root: HtmlNode): string[] {
  const found: string[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (nameOf(node) === 'style') found.push(sheetText(node));
    else if (!isText(node)) open.push(...nodesIn(node));
  }
  return found;
}

/** Old programs put the sheet into a comment, which is text of it all the same. */
const sheetText = (node: HtmlNode) =>
  nodesIn(node)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');

function addRules(sheet: string, classes: Map<string, Map<string, string>>): void {
  for (const rule of withoutRemarks(sheet).split('}').slice(0, -1)) {
    const [selectors = '', body] = rule.split('{').slice(-2);
    if (body === undefined) continue;
    for (const selector of selectors.split(',')) {
      const name = /^[a-z0-9]*\.([\w-]+)$/i.exec(selector.trim())?.[1];
      if (name === undefined) continue;
      const rules = classes.get(name) ?? new Map<string, string>();
      for (const [property, value] of declarations(body)) rules.set(property, value);
      classes.set(name, rules);
    }
  }
}

const withoutRemarks = (sheet: string): string =>
  sheet
    .replace(/<!--|-->/g, '')
    .split('/*')
    .map((part, at) => (at === 0 ? part : part.split('*/').slice(1).join('*/')))
    .join('');

function declarations(text: string): [string, string][] {
  return text.split(';').flatMap((each): [string, string][] => {
    const at = each.indexOf(':');
    return at < 0
      ? []
      : [
          [
            each.slice(0, at).trim().toLowerCase(),
            each
              .slice(at + 1)
              .trim()
              .toLowerCase(),
          ],
        ];
  });
}

/** Whether nobody sees it on the page it came from. */
export function isHidden(node: HtmlNode, style: Style): boolean {
  if (!isElement(node)) return false;
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    (node.getAttribute?.('hidden') ?? null) !== null
  );
}

const POINTS: Readonly<Record<string, number>> = { px: 0.75, pt: 1, em: 12, rem: 12, '': 0.75 };

/** The size of letters in points, if it is stated. */
export function fontSize(style: Style): number | undefined {
  const [, number, unit = ''] = /^([\d.]+)(px|pt|em|rem)?$/.exec(style.get('font-size') ?? shorthand(style)) ?? [];
  return number === undefined ? undefined : Number(number) * POINTS[unit]!;
}

/** The size in `font: 12px Arial`, as Pages writes it. */
const shorthand = (style: Style): string =>
  /(?:^|\s)[\d.]+p[xt](?=[\s/])/.exec(style.get('font') ?? '')?.[0].trim() ?? '';

import { readXml, xmlPart } from '../../../attachments/office/xml.ts';
import type { Package } from '../../../attachments/office/zip.ts';

/** An element of office XML; names come without their prefix. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** The outermost element of a part, empty where there is no such part. Depth is bounded by `readXml`. */
export function treeOf(file: Package, part: string | undefined): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  if (part === undefined) return root;
  const open = [root];
  readXml(xmlPart(file, part), {
    open(name, attributes) {
      const element: Element = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)!.children.push(text);
      return true;
    },
    close() {
      open.pop();
    },
  });
  return elementsOf(root)[0] ?? root;
}

export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((each) => each.name === name);

/** An element below, by the names on the way to it. */
export const below = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => child(at, name), element);

export const value = (element: Element | undefined): string | undefined => element?.attributes['val'];

/** An on/off property: there, and not said to be off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element) ?? '');

export const textIn = (element: Element): string =>
  element.children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');

/** Every element of a name below another, in order. */
export function allIn(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((each) => [...(each.name === name ? [each] : []), ...allIn(each, name)]);
}

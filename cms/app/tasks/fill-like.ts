import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { repeated } from '../../../src/schema/fields/carried.ts';
import type { Field } from '../../../src/schema/editor.ts';
import { fieldsOf } from '../../../src/schema/fields-of.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Filled {
  values: Record<string, unknown>;
  /** What was left behind, by the names on the form. */
  left: string[];
}

/** The form of a new entry like another one: what repeats, and its text without the pictures of the occasion. */
export function fillLike(collection: string, values: Values, body: string): Filled {
  const kept = repeated(fieldsIn(collection), values);
  const text = withoutPictures(body);
  const left = kept.left.map((field) => leftName(field, kept.values[field.name] !== undefined));
  return {
    values: { ...kept.values, ...(text !== '' && { body: text }) },
    left: [...left, ...(text === body.trim() ? [] : ['正文里的图片'])],
  };
}

/** What of the entry before an entry of the next period goes without. */
export function leftBehind(collection: string, last: Values, values: Values): string[] {
  return repeated(fieldsIn(collection), last).left.flatMap((field) => {
    if (field.kind === 'period') return [];
    return [leftName(field, values[field.name] !== undefined)];
  });
}

/** 异议怎么提里的日期和数目, if only some of it is left. */
function leftName({ label, fields }: Field, isPart: boolean): string {
  return fields && isPart ? `“${label}”里的日期和数目` : label;
}

/** One line above the form. `title` is that of the entry it begins with. */
export function saidOfStart(title: string, left: readonly string[]): string {
  const others = left.filter((label) => label !== '发布日期');
  const without = others.length > 0 ? `没有带过来的：${others.join('、')}，用得着的请重新填` : '';
  const day = left.includes('发布日期') ? '发布日期先写今天' : '';
  const what = [day, without].filter(Boolean).join('；');
  return `照${title === '' ? '原来那一篇' : `《${title}》`}写的，标题和文字请核对。${what && `${what}。`}`;
}

/** Pictures show the occasion. A line that is left empty goes with them. */
function withoutPictures(body: string): string {
  return body
    .replace(/!\[(?:[^\]\\]|\\.)*\]\([^()\s]*(?:\s+"[^"]*")?\)[ \t]*/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fieldsIn(collection: string): readonly Field[] {
  const name = collectionNames.find((known) => known === collection);
  return name ? fieldsOf(definitionOf(name).schema.shape) : [];
}

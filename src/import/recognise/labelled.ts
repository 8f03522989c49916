import type * as z from 'zod';
import type { Block } from '../../conversion/document.ts';
import { readNumber } from '../../markdown/numbering.ts';
import type { Field } from '../../schema/editor.ts';
import { fieldsOf } from '../../schema/fields-of.ts';
import type { Account } from '../account.ts';
import type { BoardFacts } from '../context.ts';
import { blockWords, paragraph } from '../inlines.ts';
import { fieldNamed } from './field-names.ts';
import type { Values } from './policy.ts';
import { valueOf } from './rows.ts';

/** How far from either end of a text its labelled lines stand; guides are nothing else. */
const NEAR = 20;
/** These are never what a line of an old text says. */
const OURS = ['title', 'published', 'summary', 'community'];

interface Label {
  field: Field;
  value: string;
  rank: number;
}

/**
 * `咨询电话：0999-…` at the head or the end of a text, and `二、所需材料` with its items below, as the fields of the form. A line
 * whose value the field would not take stays in the text.
 */
export function labelledValues(
  blocks: readonly Block[],
  shape: z.ZodRawShape,
  facts: BoardFacts,
  account: Account,
): { values: Values; blocks: Block[] } {
  const fields = fieldsOf(shape).filter(({ name }) => !OURS.includes(name));
  const lines = blocks.flatMap((block) => linesOf(block, fields));
  const values: Values = {};
  const kept: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const near = at < NEAR || at >= lines.length - NEAR;
    const label = near ? labelIn(lines[at]!, fields) : undefined;
    const below = label?.value === '' ? itemsBelow(lines, at, label, fields) : [];
    const text = label && [label.value, ...below.map(itemWords)].filter(Boolean).join('\n');
    const value = label && text ? valueOf(text, label.field, facts) : undefined;
    const fits = label && values[label.field.name] === undefined && accepts(shape[label.field.name], value);
    if (!fits) {
      kept.push(lines[at]!);
      continue;
    }
    values[label.field.name] = value;
    account.move(label.field.label, [lines[at]!, ...below].map(blockWords).join('\n'));
    at += below.length;
  }
  return { values, blocks: kept };
}

const accepts = (schema: unknown, value: unknown): boolean =>
  value !== undefined && (schema as z.ZodType | undefined)?.safeParse(value).success === true;

/** A paragraph of several labelled lines as so many paragraphs. */
function linesOf(block: Block, fields: readonly Field[]): Block[] {
  if (block.kind !== 'paragraph' || block.children.some(({ kind }) => kind === 'picture' || kind === 'link'))
    return [block];
  const lines = blockWords(block).split('\n');
  const parts = lines.map(paragraph);
  return lines.length > 1 && parts.some((part) => labelIn(part, fields)) ? parts : [block];
}

function labelIn(block: Block, fields: readonly Field[]): Label | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return undefined;
  const words = blockWords(block).trim();
  const number = readNumber(words);
  const own = (number?.rest ?? words).replace(/^[【[]([^】\]]{2,10})[】\]]\s*[：:]?/, '$1：');
  const [, name = own, value = ''] = /^([^：:。；，]{2,12})\s*[：:]\s*([\s\S]*)$/.exec(own) ?? [];
  const isWhole = /[：:]/.test(own) || number !== undefined || block.kind === 'heading';
  const field = isWhole && name.length <= 12 ? fieldNamed(name, fields) : undefined;
  return field && { field, value: value.trim(), rank: number?.rank ?? 0 };
}

/** What stands below a label of its own line, up to the next label, heading or number of its kind. */
function itemsBelow(lines: readonly Block[], at: number, { rank }: Label, fields: readonly Field[]): Block[] {
  const items: Block[] = [];
  for (const block of lines.slice(at + 1)) {
    if ((block.kind !== 'paragraph' && block.kind !== 'list') || labelIn(block, fields)) break;
    const number = block.kind === 'paragraph' ? readNumber(blockWords(block).trim()) : undefined;
    if (number ? number.rank <= rank : block.kind === 'paragraph' && items.length > 0) break;
    items.push(block);
  }
  return items;
}

const itemWords = (block: Block): string =>
  block.kind === 'list'
    ? block.items.map((item) => item.map(blockWords).join(' ')).join('\n')
    : (readNumber(blockWords(block).trim())?.rest ?? blockWords(block).trim());

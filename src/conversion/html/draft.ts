import type { Block } from '../document.ts';

/** An item of a list that does not say where its list begins and ends: those of Word and of editors in the browser. */
export interface Item {
  kind: 'item';
  level: number;
  ordered: boolean;
  number: number;
  children: Block[];
}

/** A paragraph whose letters are of a known size, until it is known what size the text has. */
export type SizedParagraph = Extract<Block, { kind: 'paragraph' }> & { size?: number | undefined };

export type Draft = Exclude<Block, { kind: 'paragraph' }> | SizedParagraph | Item;

/** Items one after another become lists in lists. */
export function folded(drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = [];
  let open: { level: number; list: Extract<Block, { kind: 'list' }> }[] = [];
  for (const draft of drafts) {
    if (draft.kind !== 'item') {
      open = [];
      blocks.push(draft);
      continue;
    }
    const { level, ordered, number, children } = draft;
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const last = open.at(-1);
    if (last?.level === level && goesOn(last.list, draft)) {
      last.list.items.push(children);
      continue;
    }
    if (last?.level === level) open.pop();
    const list: Extract<Block, { kind: 'list' }> = {
      kind: 'list',
      ordered,
      start: ordered ? number : 1,
      items: [children],
    };
    const parent = open.at(-1);
    if (parent && open.length < DEEPEST) parent.list.items.at(-1)!.push(list);
    else blocks.push(list);
    open.push({ level, list });
  }
  return blocks;
}

const DEEPEST = 6;

const goesOn = (list: Extract<Block, { kind: 'list' }>, { ordered, number }: Item) =>
  list.ordered === ordered && (!ordered || number === list.start + list.items.length);

import type { Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { cutSource } from './cut-source.ts';
import { readBlock, sourceNode } from './read-block.ts';
import { sameReading } from './same-reading.ts';
import { readBlocks, writeBlock } from './write-block.ts';

interface Origin {
  gap: string;
  source: string;
  node: Node;
}

const APART = '\n\n';

/**
 * A body in the editor, and the source it was read from: every block that still says what was read is written back as it
 * was typed, with the space before it; only what was changed is written anew.
 */
export class KeptBlocks {
  readonly doc: Node;
  readonly #markdown: string;
  readonly #rest: string;
  readonly #origins: Origin[] = [];
  /** What a changed block was written as; most blocks stay the same from one key to the next. */
  readonly #written = new WeakMap<Node, string>();

  constructor(markdown: string) {
    this.#markdown = markdown;
    const { nodes, rest } = this.#take(markdown);
    this.#rest = rest;
    this.doc = schema.node('doc', null, nodes.length > 0 ? nodes : [schema.node('paragraph')]);
  }

  /** Blocks of more source, which is kept as well. */
  read(markdown: string): Node[] {
    return this.#take(markdown).nodes;
  }

  write(doc: Node): string {
    if (doc.eq(this.doc)) return this.#markdown;
    let text = '';
    let before: { node: Node; source: string } | undefined;
    doc.forEach((node) => {
      const source = this.#sourceOf(node);
      if (source === '') return;
      text += (before || text !== '' ? this.#gap(before, { node, source }) : this.#firstGap(node)) + source;
      before = { node, source };
    });
    return text === '' ? '' : text + this.#rest;
  }

  /** The source of the block that stands at a node, as it is or would be written. */
  #sourceOf(node: Node): string {
    const origin = this.#originOf(node);
    if (origin?.node.eq(node)) return origin.source;
    const known = this.#written.get(node);
    if (known !== undefined) return known;
    const source = isEmpty(node) ? '' : writeBlock(node, origin);
    this.#written.set(node, source);
    return source;
  }

  #gap(before: { node: Node; source: string } | undefined, { node, source }: { node: Node; source: string }): string {
    if (!before) return '';
    const gap = this.#originOf(node)?.gap ?? APART;
    const isNextTo = (before.node.attrs['origin'] as number) + 1 === node.attrs['origin'];
    const asRead = [before.node, node].every((each) => this.#originOf(each)?.node.eq(each));
    if (isNextTo && (asRead || /\n[ \t]*\n/.test(gap))) return gap;
    if (!isNextTo || !gap.includes('\n')) return APART;
    return sameReading(readBlocks(before.source + gap + source), [before.node, node]) ? gap : APART;
  }

  /** Empty lines above the first block stay above it. */
  #firstGap(node: Node): string {
    return node.attrs['origin'] === 0 ? (this.#origins[0]?.gap ?? '') : '';
  }

  #originOf(node: Node): Origin | undefined {
    const index = node.attrs['origin'] as number | null;
    return index === null ? undefined : this.#origins[index];
  }

  #take(markdown: string): { nodes: Node[]; rest: string } {
    const { pieces, rest } = cutSource(markdown);
    const nodes = pieces.map(({ gap, source, token }, at) => {
      const index = this.#origins.length;
      const node = token ? readBlock(token, source, index) : sourceNode(source, index);
      // What is put in later stands apart from what was there.
      this.#origins.push({ gap: at === 0 && index > 0 ? APART : gap, source, node });
      return node;
    });
    return { nodes, rest };
  }
}

/** A picture on its way is nothing yet. */
const isEmpty = (node: Node) =>
  Boolean(node.attrs['upload']) ||
  ((node.type === schema.nodes.paragraph || node.type === schema.nodes.heading) &&
    node.textContent.trim() === '' &&
    !hasLeaf(node));

const hasLeaf = (node: Node) =>
  node.children.some((child) => child.isLeaf && !child.isText && child.type !== schema.nodes.hard_break);

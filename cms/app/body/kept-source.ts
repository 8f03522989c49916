import type { EditorNode, Serialise } from './editor-node.ts';
import { tableRows, tableSource } from './table-source.ts';

/** Where a block stands in the source, in characters. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Writes what the laid-out editor holds as Markdown in which every block that was not touched is as it was typed: the
 * editor knows neither backslashes nor alignment nor how somebody indents, and would write the whole text anew at the
 * first key. `spans` and `nodes` are the blocks of `source`, one for one.
 */
export function keepingSource(
  source: string,
  spans: readonly Span[],
  nodes: readonly EditorNode[],
): (now: readonly EditorNode[], serialise: Serialise) => string {
  const matched = spans.length === nodes.length;
  const blocks = matched ? spans.map(({ start, end }) => source.slice(start, end)) : [];
  const tables = matched ? nodes.flatMap((node, index) => tableRows(node, blocks[index]!) ?? []) : [];
  const known = indexOf(matched ? nodes : []);

  return (now, serialise) => {
    const kept = indexesOf(now, known);
    let text = '';
    let before: number | undefined;
    now.forEach((node, at) => {
      const index = kept[at];
      const block = index === undefined ? changed(node, originOf(at), serialise) : blocks[index]!;
      if (block === '') return;
      const adjacent = index !== undefined && index === (before ?? -1) + 1 && (before !== undefined || text === '');
      const gap = adjacent ? source.slice(index === 0 ? 0 : spans[index - 1]!.end, spans[index]!.start) : '\n\n';
      text += (text === '' && !adjacent ? '' : gap) + block;
      before = index;
    });
    return before !== undefined && before === blocks.length - 1 ? text + source.slice(spans[before]!.end) : text;

    /** The block that a changed one was, when as many stand between the same neighbours as before. */
    function originOf(at: number): string | undefined {
      let first = at;
      while (first > 0 && kept[first - 1] === undefined) first--;
      let last = at;
      while (last < now.length - 1 && kept[last + 1] === undefined) last++;
      const from = first === 0 ? 0 : kept[first - 1]! + 1;
      const to = last === now.length - 1 ? blocks.length : kept[last + 1]!;
      return to - from === last - first + 1 ? blocks[from + at - first] : undefined;
    }
  };

  function changed(node: EditorNode, origin: string | undefined, serialise: Serialise): string {
    if (node.type === 'table') return tableSource(node, tables, serialise);
    const text = serialise([node]);
    return node.type === 'paragraph' && origin !== undefined ? indented(text, origin) : text;
  }
}

/** The full-width spaces before the lines of a paragraph, which the editor drops. */
function indented(text: string, origin: string): string {
  const spaces = origin.split('\n').map((line) => /^\u3000*/.exec(line)![0]);
  const lines = text.split('\n');
  const same = lines.length === spaces.length;
  return lines
    .map((line, at) =>
      line === '' || line.startsWith('\u3000') ? line : `${same || at === 0 ? spaces[at] : ''}${line}`,
    )
    .join('\n');
}

interface Known {
  byNode: ReadonlyMap<EditorNode, number>;
  byContent: ReadonlyMap<string, readonly number[]>;
}

function indexOf(nodes: readonly EditorNode[]): Known {
  const byContent = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    const content = JSON.stringify(node);
    byContent.set(content, [...(byContent.get(content) ?? []), index]);
  }
  return { byNode: new Map(nodes.map((node, index) => [node, index])), byContent };
}

/** Which of the known blocks each one is: the same object, or, after something was typed and undone, the same content. */
function indexesOf(now: readonly EditorNode[], { byNode, byContent }: Known): (number | undefined)[] {
  const taken = new Set<number>();
  const take = (index: number | undefined) => {
    if (index === undefined || taken.has(index)) return undefined;
    taken.add(index);
    return index;
  };
  const first = now.map((node) => take(byNode.get(node)));
  return now.map(
    (node, at) => first[at] ?? take(byContent.get(JSON.stringify(node))?.find((index) => !taken.has(index))),
  );
}

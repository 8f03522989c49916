/** A node of the laid-out editor (Slate), as far as it is looked at here. */
export interface EditorNode {
  type?: string;
  text?: string;
  children?: readonly EditorNode[];
  data?: Readonly<Record<string, unknown>>;
  url?: string;
  bold?: true;
  italic?: true;
  delete?: true;
}

/** Markdown of blocks, as the editor itself writes it. */
export type Serialise = (nodes: readonly EditorNode[]) => string;

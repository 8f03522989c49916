/** The body on the screen, for what stands around it: notes, problems, what was dropped while pasting. */
export interface OpenBody {
  /** Puts Markdown where the cursor is. */
  insert: (markdown: string) => void;
  undo: () => void;
  selectedText: () => string;
  /** Scrolls to a sentence and marks it; false when it is not in the text. */
  show: (sentence: string) => boolean;
}

let open: OpenBody | undefined;

export const openBody = (): OpenBody | undefined => open;

/** Until the returned function is called. */
export function setOpenBody(body: OpenBody): () => void {
  open = body;
  return () => {
    if (open === body) open = undefined;
  };
}

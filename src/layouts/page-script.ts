/** What a page runs beside what all pages run. */
export interface PageScript {
  /** The text of a script that runs before anything is painted. */
  early: string;
  /** Address of a module that begins before the page is there, and waits for it itself. */
  module: string;
  /** Tags for the head, as HTML. */
  tags?: string | undefined;
}

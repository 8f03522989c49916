import type { Answer } from '../../wire/actions.ts';
import type { Conflict } from '../../wire/error-answer.ts';

/**
 * Which version of each file the form stands on, so that the desk can refuse to write over a newer one. Only what was
 * loaded into a form counts: a list or the board reads later versions than the text that is being worked on.
 */
export class TextVersions {
  readonly #loaded = new Map<string, { id: string | null; draft: boolean }>();
  /** Published texts that somebody has looked at and decided to write over, by path. */
  readonly #seen = new Map<string, string | null>();
  /** Versions of drafts that a person has had before them, by path. */
  readonly #read = new Map<string, string>();

  /** A text was put into the form: that of a draft, or the published one. */
  loaded({ path, id }: { path: string; id: string | null }, draft: boolean): void {
    this.#loaded.set(path, { id, draft });
    this.#seen.delete(path);
    if (id !== null && draft) this.#read.set(path, id);
  }

  /** A draft was shown, if only by its title: nobody approves or publishes what was changed since. */
  read(path: string, id: string): void {
    this.#read.set(path, id);
  }

  /** The board reads every draft, which does not make the one in the form newer. */
  listed(path: string, id: string): void {
    if (!this.#read.has(path)) this.#read.set(path, id);
  }

  /** The draft in the form is what residents read now. */
  published(path: string): void {
    const form = this.#loaded.get(path);
    if (form) this.#loaded.set(path, { ...form, draft: false });
    this.ended(path);
  }

  /** There is no draft any more; a later one has to be read. */
  ended(path: string): void {
    this.#read.delete(path);
  }

  /** The parameters of a decision about a draft. */
  judged(collection: string, slug: string): { base?: Record<string, string> } {
    const path = this.pathOf(collection, slug);
    const id = this.#read.get(path);
    return id === undefined ? {} : { base: { [path]: id } };
  }

  /** The parameters of a save of these files. */
  known(paths: readonly string[]): { base: Record<string, string | null>; seen?: Record<string, string | null> } {
    const seen = paths.flatMap((path) => {
      const id = this.#seen.get(path);
      return id === undefined ? [] : [[path, id] as const];
    });
    return {
      base: Object.fromEntries(paths.map((path) => [path, this.#loaded.get(path)?.id ?? null])),
      ...(seen.length > 0 && { seen: Object.fromEntries(seen) }),
    };
  }

  saved({ ids }: Pick<Answer<'persistEntry'>, 'ids'>): void {
    for (const [path, id] of Object.entries(ids)) this.loaded({ path, id }, true);
  }

  /** Whether the form on the screen, or what was read of the draft on the board, is an earlier text than this one. */
  isEarlier(path: string, id: string, inForm: boolean): boolean {
    const known = inForm ? this.#loaded.get(path)?.id : this.#read.get(path);
    return typeof known === 'string' && known !== id;
  }

  /** Somebody has read their text and will write over it. */
  accept({ path, id, from }: Conflict): void {
    const draft = this.#loaded.get(path)?.draft ?? false;
    // A text that was published under a draft is not what the draft stands on.
    if (from === 'published' && draft) this.#seen.set(path, id);
    else this.loaded({ path, id }, from === 'draft');
  }

  /** A draft is known to Decap by collection and slug; its file by its path. */
  pathOf(collection: string, slug: string): string {
    return collection === 'settings' ? 'content/settings.yml' : `content/${collection}/${slug}.md`;
  }
}

export const versions = new TextVersions();

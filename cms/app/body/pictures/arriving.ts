import { uploadAll, type Outcome } from '../../uploads/upload.ts';

/** A file on its way into the text, and how it went as far as that is known. */
export interface Arriving {
  file: File;
  outcome?: Outcome | undefined;
}

const all = new Map<string, Arriving>();
const listeners = new Set<() => void>();
let last = 0;

/** Files on their way, by the id that stands in the text where they will be. */
export const arriving = {
  get: (id: string): Arriving | undefined => all.get(id),

  /** Sends files to the desk, of which the clerk is asked once. The ids are in their order. */
  begin(files: readonly File[]): string[] {
    const ids = files.map((file) => {
      const id = String(++last);
      all.set(id, { file });
      return id;
    });
    void send(ids);
    return ids;
  },

  /** Sends one once more. */
  again: (id: string): void => void send([id]),

  /** It has become something else in the text. */
  forget: (id: string): void => void all.delete(id),

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

async function send(ids: readonly string[]): Promise<void> {
  const sent = ids.flatMap((id) => all.get(id) ?? []);
  for (const one of sent) one.outcome = undefined;
  tell();
  const outcomes = await uploadAll(sent.map(({ file }) => file));
  sent.forEach((one, index) => {
    one.outcome = outcomes[index];
  });
  tell();
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

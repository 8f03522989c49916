import type { Outcome } from '../../uploads/outcome.ts';

type Upload = (files: readonly File[]) => Promise<readonly Outcome[]>;

/** A file on its way into the text, and how it went as far as that is known. */
export interface Arriving {
  file: File;
  upload: Upload;
  outcome?: Outcome | undefined;
}

const all = new Map<string, Arriving>();
const listeners = new Set<() => void>();
let last = 0;

/** Files on their way, by the id that stands in the text where they will be. */
export const arriving = {
  get: (id: string): Arriving | undefined => all.get(id),

  /** Sends files by one call of `upload`. The ids are in their order. */
  begin(files: readonly File[], upload: Upload): string[] {
    const ids = files.map((file) => {
      const id = String(++last);
      all.set(id, { file, upload });
      return id;
    });
    void send(ids, upload);
    return ids;
  },

  /** Sends one once more. */
  again(id: string): void {
    const known = all.get(id);
    if (known) void send([id], known.upload);
  },

  /** It has become something else in the text. */
  forget: (id: string): void => void all.delete(id),

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

async function send(ids: readonly string[], upload: Upload): Promise<void> {
  const sent = ids.flatMap((id) => all.get(id) ?? []);
  for (const one of sent) one.outcome = undefined;
  tell();
  const outcomes = await upload(sent.map(({ file }) => file));
  sent.forEach((one, index) => {
    one.outcome = outcomes[index];
  });
  tell();
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

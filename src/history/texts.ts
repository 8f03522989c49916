import { readObjects } from '../../cms/desk/git/git-objects.ts';

interface Waiting {
  blob: string;
  resolve: (bytes: Buffer) => void;
  reject: (error: unknown) => void;
}

/** Texts out of git by their blobs. What is asked for at once is read at once, with one program. */
export function openTexts(folder: string): (blob: string) => Promise<Buffer> {
  let waiting: Waiting[] = [];
  async function readAll(): Promise<void> {
    const asked = waiting;
    waiting = [];
    try {
      const found = await readObjects(
        folder,
        asked.map(({ blob }) => blob),
      );
      for (const [index, { blob, resolve, reject }] of asked.entries()) {
        const bytes = found[index];
        if (bytes) resolve(bytes);
        else reject(new Error(`git has no text ${blob}`));
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
  return (blob) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void readAll());
      waiting.push({ blob, resolve, reject });
    });
}

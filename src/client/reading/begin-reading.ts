import reading from './read-aloud.ts?worker&url';

/** Fetches what reads aloud, the first time, and begins. */
export async function beginReading(): Promise<void> {
  await import(/* @vite-ignore */ reading);
  dispatchEvent(new Event('read-aloud'));
}

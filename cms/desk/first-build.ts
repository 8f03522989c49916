import { progressSentence, type Progress } from '../wire/publication.ts';
import type { Desk } from './desk.ts';

/** Where a person watches the start: a terminal, or a file that is read later. */
export interface Screen {
  isTerminal: boolean;
  write: (text: string) => void;
}

const LOOK = 200;
/** In a file a line is written for each stage, and so often within a long one. */
const LINE_EVERY = 10;
const CLEAR = '\r\u001b[K';

/** Makes the first site and tells meanwhile what is being done. Returns the seconds it took. */
export async function watchedBuild(desk: Pick<Desk, 'publishNow' | 'publishing'>, screen: Screen) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const tell = progressTeller(screen);
  const ticker = setInterval(() => {
    const { progress } = desk.publishing.publication();
    if (progress) tell(progress, seconds());
  }, LOOK);
  try {
    const publication = await desk.publishNow();
    return { publication, seconds: seconds() };
  } finally {
    clearInterval(ticker);
    if (screen.isTerminal) screen.write(CLEAR);
  }
}

/** On a terminal one line that changes in its place; in a file a new one only when there is something to say. */
export function progressTeller({ isTerminal, write }: Screen): (progress: Progress, seconds: number) => void {
  let last = { label: '', seconds: 0, text: '' };
  return (progress, seconds) => {
    const text = `  ${progressSentence(progress)}，已用 ${String(Math.floor(seconds))} 秒`;
    const isNew = isTerminal
      ? text !== last.text
      : progress.label !== last.label || seconds >= last.seconds + LINE_EVERY;
    if (!isNew) return;
    write(isTerminal ? `${CLEAR}${text}` : `${text}\n`);
    last = { label: progress.label, seconds, text };
  };
}

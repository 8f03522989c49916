import type { Piece } from './pieces.ts';

export type ReadingState = 'reading' | 'paused' | 'ended' | 'failed';

interface Options {
  pieces: readonly Piece[];
  /** The piece to begin with. */
  from?: number;
  voice: SpeechSynthesisVoice;
  /** 1 is the usual speed. */
  rate: number;
  /** Hears of each piece that begins, and of each change. */
  changed: (state: ReadingState, piece: Piece | undefined) => void;
}

export interface Reader {
  play: () => void;
  pause: () => void;
  /** So many pieces on, or back. */
  skip: (by: number) => void;
  /** To the next heading; where there is none, to the last piece. */
  skipPart: () => void;
  setRate: (rate: number) => void;
  stop: () => void;
}

/**
 * Reads pieces one after the other, an utterance each. A pause ends the utterance and begins it again: the browsers' own pause
 * is lost on phones, and breaks off long ones.
 */
export function readerOf({ pieces, from = 0, voice, rate, changed }: Options): Reader {
  let at = from;
  let state: ReadingState = 'paused';
  /** Of the utterance that counts; what is heard of another one comes too late. */
  let current: SpeechSynthesisUtterance | undefined;

  const become = (next: ReadingState) => {
    state = next;
    changed(state, state === 'ended' || state === 'failed' ? undefined : pieces[at]);
  };
  const silence = () => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const say = () => {
    silence();
    const piece = pieces[at];
    if (!piece) {
      at = 0;
      become('ended');
      return;
    }
    const utterance = new SpeechSynthesisUtterance(piece.words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.addEventListener('end', () => {
      if (utterance !== current) return;
      at += 1;
      say();
    });
    utterance.addEventListener('error', () => {
      if (utterance === current) become('failed');
    });
    current = utterance;
    become('reading');
    speechSynthesis.speak(utterance);
  };
  const goTo = (next: number) => {
    at = Math.min(Math.max(next, 0), pieces.length - 1);
    if (state === 'reading') say();
    else become('paused');
  };
  return {
    play: say,
    pause() {
      silence();
      become('paused');
    },
    skip: (by) => goTo(at + by),
    skipPart() {
      const next = pieces.findIndex(({ heads }, index) => index > at && heads === true);
      goTo(next === -1 ? pieces.length - 1 : next);
    },
    setRate(next) {
      rate = next;
      if (state === 'reading') say();
    },
    stop() {
      silence();
      at = 0;
      become('ended');
    },
  };
}

/*
 * Reads the page aloud with the device's own voice. Fetched when somebody asks for it; `read-aloud`, sent to the window, begins.
 * Nothing is read before, and nothing any more once the page is left.
 */
import sheet from './reading.css?url';
import { markSentence } from './mark-sentence.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { readerOf, type Reader, type ReadingState } from './reader.ts';
import { chineseVoice } from './voice.ts';

const SPEEDS = [
  { label: '慢速', rate: 0.75 },
  { label: '中速', rate: 1 },
  { label: '快速', rate: 1.3 },
];
/** Above a sentence that is brought into view, and below it: as much as lies over the page there. */
const ABOVE = 8;

let speed = keptSpeed();
let reader: Reader | undefined;
let isReading = false;

const bar = document.createElement('section');
bar.className = 'reading';
bar.setAttribute('aria-label', '朗读');
bar.hidden = true;
const said = document.createElement('p');
said.setAttribute('role', 'status');
// What the button says may be in another script or language.
const playing = button('暂停', () => (isReading ? reader?.pause() : reader?.play()));
const pace = button(SPEEDS[speed]!.label, () => {
  speed = (speed + 1) % SPEEDS.length;
  const { label, rate } = SPEEDS[speed]!;
  pace.textContent = label;
  reader?.setRate(rate);
  try {
    localStorage['readingSpeed'] = String(speed);
  } catch {
    // A browser that keeps nothing still reads at this speed.
  }
});
const stopping = button('停下', () => {
  reader?.stop();
});
bar.append(
  said,
  button('上句', () => reader?.skip(-1)),
  playing,
  button('下句', () => reader?.skip(1)),
  button('下段', () => reader?.skipPart()),
  pace,
  stopping,
);

function begin(): void {
  const voice = chineseVoice(speechSynthesis.getVoices());
  if (!voice) return;
  reader?.stop();
  const { rate } = SPEEDS[speed]!;
  // What one would open by a tap is opened; a filter is no text.
  for (const closed of document.querySelectorAll<HTMLDetailsElement>('main details:not(.pick, #record *)'))
    closed.open = true;
  // Who has a page read to them hears that page. Alerts stand above every page; only an emergency is said before it.
  const pieces = [...document.querySelectorAll('.alert[data-level="emergency"], main')].flatMap((part) =>
    piecesOf(part),
  );
  reader = readerOf({ pieces, from: firstOf(pieces), voice, rate, changed: show });
  reader.play();
  playing.focus({ preventScroll: true });
}

/** Who was led to a part of the page hears that part. */
function firstOf(pieces: readonly Piece[]): number {
  const part = document.querySelector('main :target');
  return Math.max(
    0,
    pieces.findIndex(({ range }) => part?.contains(range.startContainer)),
  );
}

function show(state: ReadingState, piece?: { range: Range }): void {
  const hadFocus = bar.contains(document.activeElement);
  bar.hidden = state === 'ended';
  said.textContent = state === 'failed' ? '读不出来了：这个语音要联网，现在没有连上。' : '';
  said.hidden = state !== 'failed';
  isReading = state === 'reading';
  playing.textContent = isReading ? '暂停' : '继续';
  const below = bar.hidden ? 0 : innerHeight - bar.getBoundingClientRect().top;
  markSentence(piece?.range, { top: ABOVE, bottom: below });
  if (bar.hidden && hadFocus) document.querySelector<HTMLElement>('[data-read]')?.focus({ preventScroll: true });
}

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

function keptSpeed(): number {
  try {
    const kept = Number(localStorage['readingSpeed'] ?? 1);
    return SPEEDS[kept] ? kept : 1;
  } catch {
    return 1;
  }
}

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = sheet;
document.head.append(styles);
document.body.append(bar);
addEventListener('read-aloud', begin);
addEventListener('pagehide', () => reader?.stop());

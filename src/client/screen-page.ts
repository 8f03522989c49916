import { inForce } from '../components/time/in-force.ts';
import { beijingClock, momentName } from '../schema/beijing.ts';
import { instantNow } from './keep-current.ts';
import './tools/keep-pages.ts';
import './refresh-date.ts';
import './refresh-status.ts';
import './refresh-course.ts';
import { FIRST, readingTime, turnAt } from './screen/rotation.ts';
import { stayAwake } from './screen/stay-awake.ts';
import { stayNew } from './screen/stay-new.ts';

/** Pictures are not moved while they stand: each stands a little elsewhere than the last, so that no line burns in. */
const PLACES = 4;
/** The styles have so many sizes below the usual one. */
const SMALLEST = 4;

const root = document.documentElement;
const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
const find = (name: string) => document.querySelector<HTMLElement>(`[data-screen-${name}]`);
const [clock, place, state, stop] = [find('clock'), find('place'), find('state'), find('stop')];

/** A page out of the store may be from before it said so. */
const seconds = Number(root.dataset['seconds'] ?? 10);

/** The instant at which the site was reached last; of a page out of the store, at which it was kept. */
let asOf = root.dataset['kept'] ?? instantNow();
let reached = root.dataset['kept'] === undefined;
let turn = FIRST;
let since = 0;
let count = 0;
let stopped = false;

const kindOf = ({ dataset }: HTMLElement) => dataset['slide'] ?? 'entry';
const instantOf = (slide: HTMLElement, name: string) => slide.getAttribute(name) ?? undefined;
const holds = (slide: HTMLElement, now: string) =>
  inForce({ from: instantOf(slide, 'data-from'), until: instantOf(slide, 'data-until') }, now);

function tick(): void {
  const now = instantNow();
  const at = Date.now();
  const pictures = slides.map((slide) => ({ kind: kindOf(slide), inForce: holds(slide, now) }));
  const current = slides[turn.shown];
  const due = !stopped && at - since >= readingTime(current?.textContent.length ?? 0, seconds);
  const next = turnAt(pictures, turn, due);
  // One that comes after itself is only looked at anew.
  if (next.shown !== turn.shown || due) show(next.shown, at);
  turn = next;
  const shown = pictures.filter((picture) => picture.inForce).length;
  const nth = pictures.slice(0, turn.shown + 1).filter((picture) => picture.inForce).length;
  if (place) place.textContent = `第 ${String(nth)} 页，共 ${String(shown)} 页`;
  // A clock from before this page was made is wrong.
  if (clock) clock.textContent = now.length > 10 ? beijingClock(now) : '';
  if (state) {
    const when = momentName(asOf, now);
    state.textContent = reached ? `数据截至 ${when}` : `没有网络，这是 ${when} 存下的内容`;
  }
}

function show(index: number, at: number): void {
  slides.forEach((slide, own) => {
    slide.hidden = own !== index;
  });
  const shown = slides[index];
  for (let fit = 1; shown && fit <= SMALLEST && shown.scrollHeight > shown.clientHeight; fit++) {
    shown.dataset['fit'] = String(fit);
  }
  since = at;
  count += 1;
  root.dataset['place'] = String(count % PLACES);
}

/** Whoever reads it on a computer may stop it, or go on by hand. */
function go(step: number): void {
  const now = instantNow();
  const holding = slides.flatMap((slide, index) => (holds(slide, now) ? [index] : []));
  const at = holding.indexOf(turn.shown) + step + holding.length;
  const index = holding[at % holding.length] ?? turn.shown;
  turn = { ...turn, shown: index, entry: slides[index] && kindOf(slides[index]) === 'entry' ? index : turn.entry };
  show(index, Date.now());
  tick();
}

function halt(): void {
  stopped = !stopped;
  if (stop) stop.textContent = stopped ? '继续' : '停住';
}

root.dataset['running'] = '';
stop?.addEventListener('click', halt);
if (stop) stop.hidden = false;
addEventListener('keydown', ({ key, target }) => {
  if (key === 'ArrowRight') go(1);
  else if (key === 'ArrowLeft') go(-1);
  else if (key === ' ' && target !== stop) halt();
});
tick();
setInterval(tick, 1000);
stayAwake();
stayNew(root.dataset['screen'] ?? '', (answered) => {
  reached = answered;
  if (answered) asOf = instantNow();
  tick();
});

import { termParts } from '../../components/time/days-left.ts';
import { openingAt } from '../../components/time/opening-hours.ts';
import { formatPhone, phoneHref } from '../../components/contact/phone-number.ts';
import { statusShapes } from '../../components/status/status-shapes.ts';
import { statusAt } from '../../schema/schedule.ts';
import type { Hit } from '../../search/engine.ts';
import { make, statusMark, spans } from './elements.ts';

/**
 * What can be said at once when a title answers the question: whom to call and whether somebody is there, or how long
 * there is still time. Undefined where nothing can.
 */
export function directAnswer(hit: Hit, now: string, holidays: readonly string[]): HTMLElement | undefined {
  if (!hit.title.some(({ marked }) => marked)) return undefined;
  const facts = [...hoursFact(hit, now, holidays), ...termFacts(hit, now), ...callFact(hit)];
  if (facts.length === 0) return undefined;
  const link = make('a', '', ...spans(hit.title));
  link.href = hit.url.replace(/#.*$/, '');
  const summary = hit.summary === undefined ? [] : [make('p', '', hit.summary)];
  const box = make('section', 'answer', make('h2', '', link), ...summary, ...facts);
  box.dataset['searchAnswer'] = '';
  box.setAttribute('aria-label', '直接答案');
  return box;
}

function callFact({ phone }: Hit): HTMLElement[] {
  if (phone === undefined) return [];
  const call = make('a', 'btn', formatPhone(phone));
  call.href = phoneHref(phone);
  return [make('p', 'acts', call)];
}

function hoursFact({ phone, hours = [] }: Hit, now: string, holidays: readonly string[]): HTMLElement[] {
  if (phone === undefined || hours.length === 0) return [];
  const { code, label, next } = openingAt(hours, now, holidays);
  return [make('p', '', statusMark(code, statusShapes[code], label), next ? ` ${next}` : '')];
}

function termFacts({ until, schedule = [] }: Hit, now: string): HTMLElement[] {
  const status = statusAt(schedule, now);
  if (until === undefined || !status || !['open', 'soon'].includes(status.code)) return [];
  const words = { left: '还有*天', last: '*截止', over: '' };
  const [before, figure, after] = termParts(until, now, words);
  const mark = statusMark(status.code, statusShapes[status.code], status.label);
  return figure === '' ? [] : [make('p', '', mark, ` ${before}`, make('b', '', figure), after)];
}

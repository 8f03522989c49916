import { termParts } from '../../components/days-left.ts';
import { openingAt } from '../../components/opening-hours.ts';
import { formatPhone, phoneHref } from '../../components/phone-number.ts';
import { statusShapes } from '../../components/status-shapes.ts';
import { statusAt } from '../../schema/schedule.ts';
import type { Hit } from '../../search/engine.ts';
import { make, statusMark, stretches } from './make.ts';

/**
 * What can be said at once when a title answers the question: whom to call and whether somebody is there, or how long
 * there is still time. Undefined where nothing can.
 */
export function directAnswer(hit: Hit, now: string, off: readonly string[]): HTMLElement | undefined {
  if (!hit.title.some(({ marked }) => marked)) return undefined;
  const facts = [...phoneFacts(hit, now, off), ...termFacts(hit, now)];
  if (facts.length === 0) return undefined;
  const link = make('a', 't', ...stretches(hit.title));
  link.href = hit.url.replace(/#.*$/, '');
  const box = make('section', 'answer', make('h3', '', link), ...facts);
  box.dataset['searchAnswer'] = '';
  box.setAttribute('aria-label', '最要紧的');
  return box;
}

function phoneFacts({ phone, hours = [] }: Hit, now: string, off: readonly string[]): HTMLElement[] {
  if (phone === undefined) return [];
  const call = make('a', 'tel', formatPhone(phone));
  call.href = phoneHref(phone);
  const line = make('p', '', call);
  if (hours.length > 0) {
    const { code, label, next } = openingAt(hours, now, off);
    line.append(' ', statusMark(code, statusShapes[code], label), next ? ` ${next}` : '');
  }
  return [line];
}

function termFacts({ until, schedule = [] }: Hit, now: string): HTMLElement[] {
  const status = statusAt(schedule, now);
  if (until === undefined || !status || !['open', 'soon'].includes(status.code)) return [];
  const words = { left: '还有*天', last: '*截止', over: '' };
  const [before, figure, after] = termParts(until, now, words);
  const mark = statusMark(status.code, statusShapes[status.code], status.label);
  return figure === '' ? [] : [make('p', '', mark, ` ${before}`, make('b', '', figure), after)];
}

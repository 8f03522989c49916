import { termParts } from '../../components/time/days-left.ts';
import { openingAt } from '../../components/time/opening-hours.ts';
import { formatPhone, phoneHref } from '../../components/contact/phone-number.ts';
import { statusShapes } from '../../components/status/status-shapes.ts';
import { statusAt } from '../../schema/schedule.ts';
import type { Hit } from '../../search/engine.ts';
import { addressOf, make, statusMark, spans } from './elements.ts';

/**
 * What can be said at once: whom to call and whether somebody is there, or how long there is still time. Where several
 * communities each have what was asked, a choice of them, without a number that might be another's.
 */
export function directAnswer(
  answers: readonly Hit[],
  hits: readonly Hit[],
  now: string,
  holidays: readonly string[],
): HTMLElement | undefined {
  const [first, ...others] = answers;
  if (!first) return undefined;
  const inside = others.length === 0 ? oneAnswer(first, now, holidays) : choice(answers);
  const alert = isHelp(first) ? hits.find((hit) => warnsOf(hit, now)) : undefined;
  const box = make('section', 'answer', ...(alert ? warning(alert, now) : []), ...inside);
  box.dataset['searchAnswer'] = '';
  box.setAttribute('aria-label', '直接答案');
  return box;
}

/** A number for what is urgent. */
const isHelp = ({ url }: Hit) => url.startsWith('/contact/');

/** An alert about what was asked that is announced or in force: 停水 asks when the water comes back before it asks whom to call. */
const warnsOf = ({ url, title, schedule = [] }: Hit, now: string) =>
  url.startsWith('/alerts/') &&
  title.some(({ marked }) => marked) &&
  ['wait', 'open'].includes(statusAt(schedule, now)?.code ?? '');

function warning(hit: Hit, now: string): HTMLElement[] {
  const status = statusAt(hit.schedule ?? [], now);
  return [
    make('h2', '', linkTo(hit)),
    ...(status ? [make('p', '', statusMark(status.code, statusShapes[status.code], status.label))] : []),
    make('p', '', hit.summary ?? ''),
  ];
}

function oneAnswer(hit: Hit, now: string, holidays: readonly string[]): HTMLElement[] {
  const about = hit.summary ?? hit.line;
  return [
    make('h2', '', linkTo(hit)),
    ...(about === undefined ? [] : [make('p', '', about)]),
    ...hoursFact(hit, now, holidays),
    ...termFacts(hit, now),
    ...callFact(hit),
  ];
}

const choice = (answers: readonly Hit[]): HTMLElement[] => [
  make('h2', '', '您问的是哪个社区的？'),
  make('ul', '', ...answers.map((hit) => make('li', '', linkTo(hit)))),
];

function linkTo(hit: Hit): HTMLAnchorElement {
  const link = make('a', '', ...spans(hit.title));
  link.href = addressOf(hit).replace(/#.*$/, '');
  return link;
}

function callFact({ phones = [] }: Hit): HTMLElement[] {
  const calls = phones.map(({ number, at }) => {
    const call = make('a', 'btn', at === undefined ? '' : `${at} `, make('bdi', '', formatPhone(number)));
    call.href = phoneHref(number);
    return call;
  });
  return calls.length === 0 ? [] : [make('p', 'acts', ...calls)];
}

/** Hours with a note hold with a reservation, which is then said: 只有大厅. */
function hoursFact({ phones, hours = [] }: Hit, now: string, holidays: readonly string[]): HTMLElement[] {
  if (phones === undefined || hours.length === 0) return [];
  const { code, label, next, note } = openingAt(hours, now, holidays);
  const words = [next, note].filter(Boolean).join('，');
  return [make('p', '', statusMark(code, statusShapes[code], label), words ? ` ${words}` : '')];
}

function termFacts({ until, schedule = [] }: Hit, now: string): HTMLElement[] {
  const status = statusAt(schedule, now);
  if (until === undefined || !status) return [];
  const words = { left: '还有*天', last: '*截止', over: '' };
  const [before, figure, after] = termParts(until, now, words);
  const mark = statusMark(status.code, statusShapes[status.code], status.label);
  return figure === '' ? [] : [make('p', '', mark, ` ${before}`, make('b', '', figure), after)];
}

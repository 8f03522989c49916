import { statusShapes } from '../../components/status/status-shapes.ts';
import { statusAt } from '../../schema/schedule.ts';
import type { Hit } from '../../search/engine.ts';
import { addressOf, make, statusMark, spans } from './elements.ts';

/** One result: what it is called, what it is, and the words around what was asked. */
export function hitRow(hit: Hit, now: string): HTMLLIElement {
  const item = make('li', 'hit');
  item.dataset['searchResult'] = '';
  item.dataset['entry'] = hit.url.replace(/#.*$/, '').replaceAll(/^\/|\/$/g, '');
  if (hit.lang) item.lang = hit.lang;
  const link = make('a', 't', ...spans(hit.title));
  link.href = addressOf(hit);
  item.append(make('h3', '', link), lineOf(hit, now));
  const snippet = make('p', '', ...spans(hit.snippet));
  if (hit.heading) snippet.prepend(make('b', 'under', ...spans(hit.heading)));
  item.append(snippet);
  return item;
}

function lineOf({ type, community, line, date, schedule }: Hit, now: string): HTMLParagraphElement {
  const words = [type, community, line].flatMap((word) => (word ? [make('span', '', word)] : []));
  const element = make('p', 'line', ...words);
  const status = schedule && statusAt(schedule, now);
  if (status) element.prepend(statusMark(status.code, statusShapes[status.code], status.label));
  if (date) {
    const time = make('time', '', dayText(date));
    time.dateTime = date;
    element.append(time);
  }
  return element;
}

/** 2026年10月19日. Not from `day-words.ts`: shared, it would be one more file for every page of the site. */
const dayText = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

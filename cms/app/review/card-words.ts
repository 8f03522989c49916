import { momentName } from '../../../src/schema/beijing.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

/** A draft as Decap keeps it for its board. */
interface Card {
  get(name: string): unknown;
}

const DEEDS: Readonly<Record<DraftStatus, string>> = {
  draft: '最后改动',
  pending_review: '送审',
  pending_publish: '通过',
};

/** Who has a draft, and since when it stands where it stands: 陈红写，11月29日 09:05 送审. A git host knows when it changed last. */
export function cardWords(card: Card, now: string, atDesk: boolean): string {
  const [author, at] = [card.get('author'), card.get('updatedOn')];
  const deed = DEEDS[(atDesk && (card.get('status') as DraftStatus | undefined)) || 'draft'];
  const since = typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? `${momentName(at, now)} ${deed}` : '';
  return [typeof author === 'string' && author !== '' ? `${author}写` : '', since].filter(Boolean).join('，');
}

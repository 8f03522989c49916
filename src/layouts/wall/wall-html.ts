import type { Entry } from '../../collections/entry.ts';
import { pageContext, type MediaLibrary } from '../../model/page-context.ts';
import { renderBody } from '../../model/render-body.ts';
import { communityOf, type Site } from '../../model/site.ts';
import { hrefOf } from '../../model/links.ts';
import { boardPostingHref, sheetFoot, sheetKind } from '../../model/wall/sheet.ts';
import { urgentCard } from '../../model/wall/urgent-card.ts';
import { renderView } from '../render-view.ts';
import { BoardLabel } from './BoardLabel.tsx';
import { NoticeSheet } from './NoticeSheet.tsx';
import { TellOnceSheet } from './TellOnceSheet.tsx';
import { UrgentCards } from './UrgentCards.tsx';

interface Around {
  site: Site;
  media: MediaLibrary;
  bodyOf: (entry: Entry) => string;
  atDesk: boolean;
}

/** Paper does not move: what scripts keep up to date elsewhere is left out. */
const MOVING = / data-(?:phases|days-until|ruler|nth-day|stages|hours|today-in|today|from|until|now)="[^"]*"/g;

/** What hangs on a wall of an entry, by what it is. */
export const wallHtml = (entry: Entry, around: Around): string => sheetHtml(entry, around).replaceAll(MOVING, '');

function sheetHtml(entry: Entry, { site, media, bodyOf, atDesk }: Around): string {
  const context = pageContext(site, entry, media);
  switch (sheetKind(entry)) {
    case 'service':
      return renderView(TellOnceSheet, { data: (entry as Entry<'services'>).data, context, digest: entry.digest });
    case 'community':
      return renderView(UrgentCards, { card: urgentCard(site, entry as Entry<'communities'>) });
    case 'board': {
      const { title, address } = (entry as Entry<'places'>).data;
      const community = communityOf(site, entry);
      return renderView(BoardLabel, {
        ...{ board: title, address },
        community: community?.data.title ?? context.issuer,
        url: community ? site.origin + hrefOf(community) : context.url,
        postingUrl: site.origin + boardPostingHref(entry.id, atDesk),
      });
    }
    case 'notice':
      return renderView(NoticeSheet, {
        entry,
        body: renderBody(site, entry, bodyOf(entry), media),
        context,
        foot: sheetFoot(site, entry, atDesk),
      });
  }
}

/**
 * A sheet as one of several on a page: without the ids by which it is linked to, which would stand there twice, without
 * links, and with its title below that of the page.
 */
export const asOneOfMany = (html: string): string =>
  html
    .replaceAll(/ (?:id|aria-labelledby|aria-describedby|href|type)="[^"]*"/g, '')
    .replaceAll(/<(\/?)h1(?=[ >])/g, '<$1h2')
    .replaceAll('class="head"', 'class="head first"');

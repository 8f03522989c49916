import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { ledgerOf } from '../../model/ledger/ledger.ts';
import { owedRow } from '../../model/ledger/owed-row.ts';
import { promisesOf } from '../../model/ledger/promises.ts';
import type { Site } from '../../model/site.ts';
import type { Obligation } from '../../record/obligation.ts';
import { periodDays } from '../../schema/periods/period.ts';
import { obligationId } from '../ledger/obligation-id.ts';
import type { Output } from '../output.ts';
import { icalendar, type Event } from './icalendar.ts';

/** What is still to be made public or done: one day each, the last on which it comes in time. */
export const dueCalendar = (site: Site): Output =>
  icalendar('ledger/due.ics', `${LEDGER_TITLE} - ${site.settings.name}`, [...obligations(site), ...promises(site)]);

const obligations = (site: Site): Event[] =>
  ledgerOf(site)
    .owed.filter(({ state }) => state.code === 'ahead' || state.code === 'overdue')
    .map((owed) => {
      const { duty, community, date, isLook, due } = owedRow(site, owed);
      return {
        uid: obligationId(site, owed),
        stamp: knownOn(owed),
        starts: due,
        summary: `${community.title}：${isLook ? '核对' : '公开'}${duty.title}`,
        description: `${date}，这一天以前${isLook ? '核对' : '公开'}算按时。`,
        url: site.origin + community.href,
      };
    });

const promises = (site: Site): Event[] =>
  promisesOf(site).map(({ title, href, task, due }) => ({
    uid: `${site.origin}${href}#${due}.${task}`,
    stamp: due,
    starts: due,
    summary: `${task}：${title}`,
    description: '征求意见时答应的，这一天以前办好算按时。',
    url: site.origin + href,
  }));

/** The day after the period, or that of the event or the look. */
const knownOn = ({ period, occurred, looked, due }: Obligation) =>
  period === undefined ? (occurred ?? looked ?? due) : periodDays(period).end;

import { collectionNames } from '../../collections/index.ts';
import { evidenceOf } from '../../record/evidence.ts';
import type { Owed } from '../../record/obligation.ts';
import { AHEAD, owedBy } from '../../record/owed.ts';
import { yearsUnknown } from '../../record/years-unknown.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { entriesOf, type Site } from '../site.ts';

/** What the catalogue asked for, and what came of it, on the site's day. */
export interface Ledger {
  /** The day it is true of. */
  today: string;
  /** Everything owed until today and what will be within 30 days, the earliest first. */
  owed: readonly Owed[];
  /** Years in which working days are counted without anybody knowing the holidays. */
  yearsUnknown: readonly string[];
}

export const ledgerOf = remembered((site: Site): Ledger => {
  const { calendar, history, settings, entries } = site;
  const today = beijingDay(site.now);
  const recorded = { history, recordSince: settings.recordSince };
  const seen = collectionNames.flatMap((name) =>
    entriesOf(site, name).flatMap((entry) => evidenceOf(entry, recorded) ?? []),
  );
  const evidence = [...seen, ...site.unseen];
  const { duties, communities } = entries;
  const owed = owedBy({ duties, communities, evidence, today, calendar });
  return { today, owed, yearsUnknown: yearsUnknown(today, AHEAD, calendar) };
});

/** What is owed by one item of the catalogue. */
export const owedByDuty = (site: Site, duty: string): readonly Owed[] => grouped(ledgerOf(site)).duties.get(duty) ?? [];

/** What is owed by one community, or by the street. */
export const owedByCommunity = (site: Site, community: string): readonly Owed[] =>
  grouped(ledgerOf(site)).communities.get(community) ?? [];

/** What an entry met, `<collection>/<id>`. */
export const metBy = (site: Site, entry: string): readonly Owed[] => grouped(ledgerOf(site)).entries.get(entry) ?? [];

const grouped = remembered(({ owed }: Ledger) => ({
  duties: Map.groupBy(owed, ({ duty }) => duty),
  communities: Map.groupBy(owed, ({ community }) => community),
  entries: Map.groupBy(owed, ({ met }) => met?.entry),
}));

import { collectionNames } from '../../collections/index.ts';
import type { Duty } from '../../collections/duties/schema.ts';
import type { Entry } from '../../collections/entry.ts';
import { statedBy } from '../../record/evidence.ts';
import type { Owed } from '../../record/obligation.ts';
import { streetIn } from '../../record/owed.ts';
import { ofOwner, unitOf } from '../../record/state-words.ts';
import type { Task } from '../../record/task.ts';
import { shortDay } from '../../schema/beijing.ts';
import { renamedPeriod } from '../../schema/periods/named-periods.ts';
import { periodDays, periodKind, periodWords } from '../../schema/periods/period.ts';
import { dutyOf, ownerTitle } from '../ledger/owed-row.ts';
import { entriesOf, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** Obligations that nothing has met yet: of a period from the day after it, of an event at once, of a look on its day. */
export function toPublish(site: Site, owed: readonly Owed[]): Task[] {
  const open = owed.filter(({ state, met }) => !met && (state.code === 'ahead' || state.code === 'overdue'));
  if (open.length === 0) return [];
  const street = streetIn(site.entries.communities);
  const earlier = Map.groupBy(meeting(site), (entry) => {
    const { duty, community = street } = statedBy(entry);
    return seriesOf({ duty, community });
  });
  return open.map((one): Task => {
    const duty = dutyOf(site, one.duty).data;
    const own = earlier.get(seriesOf(one)) ?? [];
    const unit = unitOf(one, duty);
    const last = one.looked === undefined ? entryBefore(own, one.period) : own[0];
    if (one.looked !== undefined && last) {
      return {
        kind: 'check',
        title: `《${last.data.title ?? ''}》`,
        from: one.due,
        due: one.due,
        unit,
        entry: last.file,
      };
    }
    const { period, occurred } = one;
    return {
      ...{ kind: 'publish', title: titleOf(site, one, duty, last), from: firstDay(one, duty), due: one.due, unit },
      fill: {
        ...{ collection: last?.collection ?? 'disclosures', duty: one.duty },
        // What concerns the whole street names no community.
        ...(one.community !== street && { community: one.community }),
        ...{ period, occurred, last: last?.file },
      },
    };
  });
}

/**
 * 柳桥社区2026年第四季度工作经费收支, 东里社区10月30日的停车名额分配. Where the entry before has a wording of its own and
 * says whose it is, that with the new period, as the form will have it.
 */
function titleOf(site: Site, { community, period, occurred }: Owed, { title }: Duty, last?: Entry): string {
  const owner = ownerTitle(site, community);
  const before = last && statedBy(last).period;
  const earlier = last?.data.title ?? '';
  const renamed = before !== undefined && period !== undefined ? renamedPeriod(earlier, before, period) : earlier;
  if (renamed !== earlier && renamed.includes(owner)) return renamed;
  const when = period !== undefined ? periodWords(period) : occurred && `${shortDay(occurred, site.now)}的`;
  return ofOwner(owner, title, when);
}

const firstDay = ({ period, occurred }: Owed, { since }: Duty) =>
  period === undefined ? (occurred ?? since) : periodDays(period).end;

/** The entries that are public and name a duty, the newest of each collection first. */
const meeting = (site: Site): Entry[] =>
  collectionNames.flatMap((name) =>
    entriesOf(site, name).filter((entry) => statedBy(entry).duty !== undefined && !isWithdrawn(entry)),
  );

const seriesOf = ({ duty = '', community }: { duty?: string | undefined; community: string }) => `${duty} ${community}`;

/** That of the nearest period before; of what has no periods, the newest. */
function entryBefore(entries: readonly Entry[], period: string | undefined): Entry | undefined {
  if (period === undefined) return entries[0];
  const kind = periodKind(period);
  return entries
    .flatMap((entry) => {
      const own = statedBy(entry).period;
      return own !== undefined && periodKind(own) === kind && own < period ? [{ entry, own }] : [];
    })
    .toSorted((a, b) => (a.own > b.own ? -1 : 1))[0]?.entry;
}

import { ownCalls, urgentCalls, type UrgentCall } from '../../collections/settings/urgent-calls.ts';
import { urgentKinds, type UrgentKindName } from '../../collections/settings/urgent-kinds.ts';
import { remembered } from '../../schema/remembered.ts';
import type { Site } from '../site.ts';

export interface UrgentNumber extends Pick<UrgentCall, 'name' | 'phone' | 'hours'> {
  /** Whose own it is. */
  community?: { id: string; title: string };
}

/** Something urgent, what to do and say, and everybody who may be rung: for the whole board first, then for each community. */
export interface Urgent {
  kind: UrgentKindName;
  label: string;
  say: string;
  asked: readonly string[];
  numbers: readonly UrgentNumber[];
}

/** All kinds for which somebody is there. */
export const urgentOf = remembered(({ settings, entries }: Site): readonly Urgent[] => {
  const own = entries.communities.flatMap(({ id, data: { title, hotlines = [] } }) =>
    ownCalls(hotlines).map((call) => ({ ...call, community: { id, title } })),
  );
  const byKind = Map.groupBy<UrgentKindName, UrgentCall & UrgentNumber>(
    [...urgentCalls(settings.hotlines), ...own],
    ({ kind }) => kind,
  );
  return (Object.keys(urgentKinds) as UrgentKindName[]).flatMap((kind) => {
    const { label, say, asked } = urgentKinds[kind];
    const numbers = (byKind.get(kind) ?? []).map(({ name, phone, hours, community }) => ({
      ...(name !== undefined && { name }),
      phone,
      hours,
      ...(community && { community }),
    }));
    return numbers.length === 0 ? [] : [{ kind, label, say, asked, numbers }];
  });
});

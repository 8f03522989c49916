import { ownCalls, urgentCalls, type UrgentCall } from '../../collections/settings/urgent-calls.ts';
import { urgentKinds, type UrgentKindName } from '../../collections/settings/urgent-kinds.ts';
import { remembered } from '../../schema/remembered.ts';
import type { Site } from '../site.ts';

export interface UrgentNumber extends Pick<UrgentCall, 'name' | 'phone' | 'hours'> {
  /** Whose own it is. */
  community?: { id: string; title: string };
  /** It is nobody's for this: to be rung where a community has written none and others have. */
  instead?: true;
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
  const duty = urgentCalls(settings.hotlines).find(({ kind }) => kind === 'duty');
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
    return numbers.length === 0
      ? []
      : [{ kind, label, say, asked, numbers: [...numbers, ...unwritten(numbers, entries.communities, duty)] }];
  });
});

/** Nobody may be left without anybody to ring: whose community has no number for what others have one is told another. */
function unwritten(
  numbers: readonly UrgentNumber[],
  communities: Site['entries']['communities'],
  duty: UrgentCall | undefined,
): UrgentNumber[] {
  if (numbers.some(({ community }) => community === undefined)) return [];
  return communities
    .filter(({ id, data }) => data.level === 'community' && numbers.every(({ community }) => community?.id !== id))
    .map(({ id, data: { title, phones } }) => ({
      name: duty ? '没有登记，打总值班' : '没有登记，先问社区',
      phone: duty?.phone ?? phones[0]!,
      hours: duty?.hours ?? '',
      community: { id, title },
      instead: true,
    }));
}

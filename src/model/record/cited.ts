import { datedNames } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Cited } from '../../markdown/options.ts';
import { citationsIn, shortNamesIn } from '../../record/citations.ts';
import { heldDocuments } from '../../record/held-documents.ts';
import { instantMs } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { comingPhases } from '../../schema/schedule.ts';
import { hrefOf } from '../links.ts';
import { entriesOf, momentOf, type Site } from '../site.ts';
import { isWithdrawn, scheduleOf, statusOf } from '../status.ts';

type Policy = Entry<'policies'>;
type CitedDocument = Omit<Cited, 'at' | 'end'>;

/** Until then nothing has to be said twice: a text that names a rule ten times says once that it holds. */
const HOLDS = '现行有效';

/**
 * The documents of the board that the texts of an entry name, by their names: all that its page shows of them, so that the
 * page's key is made of it.
 */
export function citedDocuments(site: Site, entry: Entry): Readonly<Record<string, CitedDocument>> {
  const found: Record<string, CitedDocument> = {};
  for (const name of entry.cites) {
    const policy = policyNamed(site, entry, name);
    if (policy) found[name] = documentOf(site, policy);
  }
  return found;
}

/** Finds the documents named in the running texts of an entry. `whole` is the text that they are parts of. */
export function citerFor(site: Site, entry: Entry, whole?: string): (text: string) => Cited[] {
  if (entry.cites.length === 0) return () => [];
  const documents = citedDocuments(site, entry);
  const short = whole === undefined ? undefined : shortNamesIn(whole);
  const said = new Set<string>();
  return (text) =>
    citationsIn(text, short).flatMap(({ name, at, end }): Cited[] => {
      const found = documents[name];
      if (!found) return [];
      const { status, phases, ...rest } = found;
      const again = status === HOLDS && said.has(name);
      said.add(name);
      return [{ at, end, ...rest, ...(!again && { status, phases }) }];
    });
}

/** Those whose texts name a policy, the newest first. */
export const citersOf = (site: Site, { id }: Pick<Entry, 'id'>): readonly Entry[] => citers(site).get(id) ?? [];

const citers = remembered((site: Site): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const entry of datedNames.flatMap((name) => entriesOf(site, name))) {
    if (entry.cites.length === 0 || isWithdrawn(entry)) continue;
    for (const id of new Set(entry.cites.flatMap((name) => policyNamed(site, entry, name)?.id ?? []))) {
      const known = found.get(id);
      if (known) known.push(entry);
      else found.set(id, [entry]);
    }
  }
  return found;
});

/** The one document that a name means; none where nobody can tell, or where an entry names itself. */
function policyNamed(site: Site, entry: Entry, name: string): Policy | undefined {
  const [policy, another] = heldDocuments(site.entries.policies)(name);
  return policy && !another && !(entry.collection === 'policies' && entry.id === policy.id) ? policy : undefined;
}

function documentOf(site: Site, policy: Policy): CitedDocument {
  const by = site.replaced.has(policy.id) ? successors(site.entries.policies).get(policy.id) : undefined;
  const from = site.replaced.get(policy.id) ?? undefined;
  return {
    href: hrefOf(policy),
    status: statusOf(policy, site)?.label,
    phases: comingPhases(scheduleOf(policy, site), site.now),
    instead: by && {
      href: hrefOf(by),
      title: by.data.docNumber ?? `《${by.data.title}》`,
      from: from !== undefined && instantMs(from) > momentOf(site) ? from : undefined,
    },
  };
}

/** By the id of a policy the newest that replaces it. */
const successors = remembered((policies: readonly Policy[]): ReadonlyMap<string, Policy> => {
  const found = new Map<string, Policy>();
  for (const policy of policies.toReversed())
    if (!isWithdrawn(policy)) for (const id of policy.data.replaces ?? []) found.set(id, policy);
  return found;
});

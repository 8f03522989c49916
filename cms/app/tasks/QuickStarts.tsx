import { useEffect, useState } from 'react';
import { collectionNames, definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { call } from '../state/desk-request.ts';

/** What is begun most in an office, each as it is said there. */
const usualStarts: Readonly<Partial<Record<CollectionName, { words: string; query?: string }>>> = {
  notices: { words: '写通知' },
  alerts: { words: '发紧急提醒' },
  disclosures: { words: '公布账目', query: '?stream=finance&category=funds' },
  volunteering: { words: '招志愿者' },
  consultations: { words: '征求意见' },
};
const MOST = 4;

/** One press begins the commonest jobs of this person; the others stand below. */
export function QuickStarts() {
  const [own, setOwn] = useState<readonly string[]>();
  useEffect(() => {
    call('ownCollections', {})
      .then(setOwn)
      .catch(() => setOwn([]));
  }, []);
  const { first, others } = startsFor(own ?? []);
  return (
    // Until it is known which these are, there is room for them: no button changes below a finger.
    <nav className="quick-starts" aria-label="新建" data-waiting={own === undefined || undefined}>
      {first.map(startLink)}
      <details>
        <summary>写别的</summary>
        <div>{others.map(startLink)}</div>
      </details>
    </nav>
  );
}

/**
 * First what this person writes most, then what every office does, then the rest. What a person writes most changes; the order
 * does not, so that a button stands where it was looked for.
 */
export function startsFor(own: readonly string[]): { first: CollectionName[]; others: CollectionName[] } {
  const inOrder = [...new Set([...(Object.keys(usualStarts) as CollectionName[]), ...collectionNames])];
  const known = own.filter((name): name is CollectionName => inOrder.some((one) => one === name));
  const most = new Set([...known, ...inOrder].filter((name, at, all) => all.indexOf(name) === at).slice(0, MOST));
  return { first: inOrder.filter((name) => most.has(name)), others: inOrder.filter((name) => !most.has(name)) };
}

function startLink(name: CollectionName) {
  const { words = `写${definitionOf(name).singular}`, query = '' } = usualStarts[name] ?? {};
  return (
    <a key={name} href={`#/collections/${name}/new${query}`}>
      {words}
    </a>
  );
}

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
  const [own, setOwn] = useState<readonly string[]>([]);
  useEffect(() => {
    call('ownCollections', {})
      .then(setOwn)
      .catch(() => undefined);
  }, []);
  const starts = orderedStarts(own);
  return (
    <nav className="quick-starts" aria-label="新建">
      {starts.slice(0, MOST).map(startLink)}
      <details>
        <summary>写别的</summary>
        <div>{starts.slice(MOST).map(startLink)}</div>
      </details>
    </nav>
  );
}

/** First the collections that this person writes in, then those of every office, then the rest. */
export function orderedStarts(own: readonly string[]): CollectionName[] {
  const known = own.filter((name): name is CollectionName => collectionNames.some((one) => one === name));
  return [...new Set([...known, ...(Object.keys(usualStarts) as CollectionName[]), ...collectionNames])];
}

function startLink(name: CollectionName) {
  const { words = `写${definitionOf(name).singular}`, query = '' } = usualStarts[name] ?? {};
  return (
    <a key={name} href={`#/collections/${name}/new${query}`}>
      {words}
    </a>
  );
}

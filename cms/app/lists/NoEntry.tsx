import { useEffect, useState } from 'react';
import type { ListedEntry } from '../../wire/finding.ts';
import { call } from '../state/desk-request.ts';
import { editorAddress, NO_ENTRY } from '../state/open-entry.ts';

interface Props {
  collection: string;
  /** What the address names: `2026/20261121-k7m2p`. */
  slug: string;
  error: string;
}

const nameIn = (slug: string) => slug.split('/').at(-1) ?? '';

/** In the place of a form that could not be opened: why, and the ways on. An empty form would look like an entry without a word. */
export function NoEntry({ collection, slug, error }: Props) {
  const isMissing = error === NO_ENTRY;
  const [others, setOthers] = useState<readonly ListedEntry[]>([]);
  useEffect(() => {
    if (!isMissing) return;
    call('listEntries', { collection })
      .then((all) => setOthers(all.filter((one) => nameIn(one.slug) === nameIn(slug))))
      .catch(() => undefined);
  }, [collection, slug, isMissing]);
  return (
    <main className="crashed" role="alert">
      <h1>{isMissing ? NO_ENTRY : '这一篇打不开'}</h1>
      <p>{isMissing ? `网址里写的是“${slug}”，这个栏目里没有。可能删除了，也可能网址抄错了。` : error}</p>
      {others.length > 0 && (
        <p>
          您要找的可能是：
          {others.map((one) => (
            <a key={one.slug} href={editorAddress(`content/${collection}/${one.slug}.md`)}>
              《{one.title}》
            </a>
          ))}
        </p>
      )}
      <div className="crashed-ways">
        <a href={`#/collections/${collection}`}>回到这个栏目的列表</a>
        {!isMissing && (
          <button type="button" className="plain" onClick={() => location.reload()}>
            再试一次
          </button>
        )}
      </div>
    </main>
  );
}

import { useEffect, useState } from 'react';
import { definitionOf, type CollectionName } from '../../../src/collections/index.ts';
import { shortDay } from '../../../src/schema/beijing.ts';
import type { Answer } from '../../wire/actions.ts';
import type { FoundEntry } from '../../wire/finding.ts';
import { nameOf } from '../compare/compare-entry.ts';
import { call } from '../state/desk-request.ts';
import { editorAddress } from '../state/open-entry.ts';
import { instantNow } from '../now.ts';

type Found = Answer<'findEntries'>;

/** What was found in all columns or in one, each with where the word stands. */
export function FoundPage({ words, collection }: { words: string; collection?: string | undefined }) {
  const [found, setFound] = useState<{ of: string; groups?: Found }>();
  const asked = `${collection ?? ''} ${words}`;
  useEffect(() => {
    let isMeant = true;
    if (words.trim() === '') return undefined;
    call('findEntries', { words: words.slice(0, 200), ...(collection !== undefined && { collection }) })
      .then((groups) => {
        if (isMeant) setFound({ of: asked, groups });
      })
      .catch(() => {
        if (isMeant) setFound({ of: asked });
      });
    return () => {
      isMeant = false;
    };
  }, [words, collection, asked]);
  const isDone = found?.of === asked;
  const groups = isDone ? found.groups : undefined;
  const total = groups?.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const place = collection === undefined ? '全部栏目' : `“${definitionOf(collection as CollectionName).label}”`;
  return (
    <section className="entry-list" aria-labelledby="list-heading">
      <header>
        <h1 id="list-heading">找“{words}”</h1>
      </header>
      <p className="found-count" role="status">
        {!isDone && '正在找……'}
        {isDone && !groups && '没有找成，请刷新页面再试。'}
        {groups &&
          (total > 0 ? `在${place}里找到 ${String(total)} 篇。` : `${place}里没有。换一个词，或者少写几个字试试。`)}
      </p>
      {groups?.map((group) => (
        <Group key={group.collection} {...group} words={words} isAlone={collection !== undefined} />
      ))}
    </section>
  );
}

function Group({ collection, count, entries, words, isAlone }: Found[number] & { words: string; isAlone: boolean }) {
  const { label } = definitionOf(collection as CollectionName);
  return (
    <>
      <h2>
        {label} <small>{count} 篇</small>
      </h2>
      <ul>
        {entries.map((entry) => (
          <FoundRow key={entry.slug} collection={collection} entry={entry} />
        ))}
      </ul>
      {count > entries.length && (
        <p className="found-count">
          只列出最近的 {entries.length} 篇，多写一个词再找。
          {!isAlone && (
            <a href={`#/collections/${collection}/search/${encodeURIComponent(words)}`}>只在“{label}”里找</a>
          )}
        </p>
      )}
    </>
  );
}

function FoundRow({ collection, entry }: { collection: string; entry: FoundEntry }) {
  const { slug, title, where, excerpt, community, day, isDraft } = entry;
  return (
    <li className="entry-row">
      <p>
        <a href={editorAddress(`content/${collection}/${slug}.md`)}>{title === '' ? '（还没有写标题）' : title}</a>
        {excerpt !== '' && (
          <span className="excerpt">
            {where}：{excerpt}
          </span>
        )}
        <span className="marks">
          {isDraft && <b data-draft="draft">草稿</b>}
          {community !== undefined && <span>{nameOf('communities', community) ?? community}</span>}
          {day !== undefined && <time dateTime={day}>{shortDay(day, instantNow())}</time>}
        </span>
      </p>
    </li>
  );
}

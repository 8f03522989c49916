import { useEffect, useState, useSyncExternalStore } from 'react';
import { collectionNames } from '../../../src/collections/index.ts';
import { occasionOf } from '../../../src/record/occasion.ts';
import { periodWords } from '../../../src/schema/periods/period.ts';
import type { Answer, Params } from '../../wire/actions.ts';
import type { SameEntry } from '../../wire/finding.ts';
import { decap } from '../state/decap-store.ts';
import { call } from '../state/desk-request.ts';
import { editorAddress } from '../state/open-entry.ts';
import { dated, dayNow } from '../now.ts';
import { addressOfCopy, idInAddress } from '../working/go-on.ts';
import { beginWith } from './begin-with.ts';
import { startNames } from './start-address.ts';

type Asked = Params<'sameEntries'>;

/** Milliseconds after the last key. */
const SOON = 400;

/**
 * What a new entry is about is there already, published or begun: said while it is written, with the way there. And what it
 * could begin with, if it is something of each period.
 */
export function SameEntries() {
  const asked = useSyncExternalStore(decap.subscribe, askedAsText);
  const [found, setFound] = useState<{ of: string; answer: Answer<'sameEntries'> }>();
  useEffect(() => {
    if (asked === '') return undefined;
    let isMeant = true;
    const ask = () => {
      call('sameEntries', JSON.parse(asked) as Asked)
        .then((answer) => {
          if (isMeant) setFound({ of: asked, answer });
        })
        .catch(() => undefined);
    };
    const timer = setTimeout(ask, SOON);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [asked]);
  if (asked === '' || found?.of !== asked) return null;
  const { collection, occasion } = JSON.parse(asked) as Asked;
  const { same, before } = found.answer;
  return (
    <>
      {same.map((entry) => (
        <p key={`${entry.state} ${entry.slug}`} className="form-head" role="status">
          {sentenceOf(entry, occasion.period)}
          <a href={addressOf(collection, entry)}>{entry.state === 'published' ? '去看那一篇' : '去接着写那一篇'}</a>
        </p>
      ))}
      {before && (
        <p className="form-head" role="status">
          {`上一期是《${before.title}》。`}
          <button type="button" onClick={() => beginWith('next', { collection, slug: before.slug })}>
            {startNames.next}
          </button>
        </p>
      )}
    </>
  );
}

function sentenceOf({ sameBy, title, state, by }: SameEntry, period = ''): string {
  const what = sameBy === 'period' ? `${periodWords(period)}的` : '同一天、同一个标题的';
  const named = title === '' ? '一篇还没有写标题的' : `《${title}》`;
  const writers = by.join('、');
  const stands = {
    published: '已经公开',
    draft: writers === '' ? '还是草稿' : `是${writers}写的草稿`,
    unsaved: '您写了，还没有保存',
  }[state];
  return `${what}已经有了：${named}，${stands}。`;
}

function addressOf(collection: string, { slug, state }: SameEntry): string | undefined {
  const path = `content/${collection}/${slug}.md`;
  return state === 'unsaved' ? addressOfCopy({ path, isNew: true }) : editorAddress(path);
}

let last = { form: undefined as unknown, hash: '', asked: '' };

/** What there may be another of, as text; empty where nothing new is written, or it does not say yet what it is about. */
function askedAsText(): string {
  const [form, { hash }] = [decap.form(), location];
  const known = last.form === form && last.hash === hash ? last : { form, hash, asked: asked(form, hash) };
  last = known;
  return known.asked;
}

function asked(form: unknown, hash: string): string {
  const open = decap.open();
  const collection = collectionNames.find((name) => name === open?.collection);
  if (!collection || open?.slug !== '' || typeof form !== 'object' || form === null || !('toJS' in form)) return '';
  const today = dated(dayNow());
  const values = Object.entries((form as { toJS(): object }).toJS()).map(([name, value]) => [name, today(value)]);
  const occasion = occasionOf(collection, Object.fromEntries(values) as Record<string, unknown>);
  const { title, period, category } = occasion;
  if (title === '' && period === undefined && category === undefined) return '';
  const own = idInAddress(hash);
  return JSON.stringify({ collection, occasion, ...(own !== undefined && { own }) } satisfies Asked);
}

import { useEffect } from 'react';
import type { Withdrawal } from '../../../src/compare/withdrawal-in.ts';
import { momentName } from '../../../src/schema/beijing.ts';
import { durationWords, progressSentence } from '../../wire/publication.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { desk, type ShownPublication } from '../state/desk-state.ts';
import { decap } from '../state/decap-store.ts';
import { pageOf } from '../state/publication-watch.ts';
import { versions } from '../state/text-versions.ts';
import { may } from '../state/workflow.ts';
import { ObstacleList } from './obstacle-list.tsx';
import { instantNow, msNow } from '../now.ts';

/** Milliseconds that it stays to be read. */
const READ = 60_000;

interface Props {
  publication: ShownPublication;
}

/**
 * At the bottom of the screen, from 发布 until the page is live. Two lines in every state, so that nothing jumps. Only the
 * first is read aloud when it changes: nobody wants to hear every count.
 */
export function PublicationBar({ publication }: Props) {
  const { state, title, page, from, removed, problems = [], pushFailed, held, folded } = publication;
  const isGood = state === 'live' && !held && !pushFailed;
  useEffect(() => (isGood ? closeWhenRead(publication) : undefined), [isGood, publication]);
  if (folded && state === 'building') return null;
  const scheduled = from !== undefined && Date.parse(from) > msNow() ? from : undefined;
  return (
    <section className="publication" data-publication={state} aria-label="网站更新情况">
      <Bar publication={publication} />
      <div className="publication-words">
        <p role="status">
          {title && <strong>《{title}》</strong>}
          <Message {...publication} scheduled={scheduled} />
        </p>
        <Detail {...publication} scheduled={scheduled} />
        {pushFailed && may(desk.get().me, 'publish') && <small>{pushFailed}</small>}
      </div>
      <div className="publication-actions">
        {state === 'live' && !scheduled && !held && (
          <a href={page} target="_blank" rel="noopener">
            {removed ? '看栏目' : '打开页面'}
          </a>
        )}
        <button type="button" onClick={() => desk.set({ publication: afterClosing(publication) })}>
          {state === 'building' ? '收起' : '关闭'}
        </button>
      </div>
      {problems.length > 0 && <ObstacleList obstacles={problems} />}
      {state === 'failed' && <HelpLink page="trouble" />}
    </section>
  );
}

/**
 * Good news needs no answer: it goes when another page is opened, after a minute, or when the same entry is written in again,
 * since residents read the text of before from then on.
 */
function closeWhenRead(publication: ShownPublication): () => void {
  const close = () => {
    if (desk.get().publication === publication) desk.set({ publication: undefined });
  };
  const timer = setTimeout(close, READ);
  addEventListener('hashchange', close);
  const forget = decap.subscribe(() => {
    const open = decap.open();
    if (open?.changed && pageOf(versions.pathOf(open.collection, open.slug)) === publication.page) close();
  });
  return () => {
    clearTimeout(timer);
    forget();
    removeEventListener('hashchange', close);
  };
}

/** While it runs it is only put out of sight: how it ended is still told. */
const afterClosing = (publication: ShownPublication) =>
  publication.state === 'building' ? { ...publication, folded: true } : undefined;

function Bar({ publication: { state, progress, detailed } }: Props) {
  if (state !== 'building' || !progress || !detailed) return null;
  return (
    <progress aria-label={progress.label} max={1} value={progress.share}>
      {Math.round(progress.share * 100)}%
    </progress>
  );
}

const leftWords: Readonly<Record<Withdrawal, string>> = {
  notice: '居民只看到标题、“已撤回”和原因。',
  fact: '原来的网址上只留一句“已撤回”。',
};

type Said = ShownPublication & { scheduled: string | undefined };

function Message({ state, message, held, scheduled, removed, withdrawal, seconds }: Said) {
  if (state === 'failed') return <>{message ?? '生成没有成功，网站仍是上一版。'}</>;
  if (scheduled) return <>已发布，将在 {momentName(scheduled, instantNow())} 自动公开。</>;
  if (state === 'building') return <>{removed ? '已删除' : withdrawal ? '已撤回' : '已发布'}，网站正在更新。</>;
  // Somebody switched back to an older release while this one was being built.
  if (held) return <>{held}</>;
  return (
    <>
      {removed ? '网站上已经没有了' : withdrawal ? '已撤回' : '已经上线'}
      {seconds === undefined ? '' : `，用了 ${durationWords(seconds)}`}。
    </>
  );
}

function Detail({ state, progress, detailed, held, scheduled, removed, withdrawal }: Said) {
  if (state === 'failed' || held) return null;
  if (scheduled) return <p>到时候不用守着，电脑关了也行。</p>;
  if (state === 'live') {
    if (removed) return <p>删错了，可以在“办公室”的“删除的内容”里找回来。</p>;
    return <p>{withdrawal ? leftWords[withdrawal] : '居民现在就能看到。'}</p>;
  }
  return <p>{detailed && progress ? progressSentence(progress) : '您可以接着做别的。'}</p>;
}

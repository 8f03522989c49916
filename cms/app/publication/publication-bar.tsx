import { useEffect } from 'react';
import { HelpLink } from '../help/HelpLink.tsx';
import { desk, type ShownPublication } from '../state/desk-state.ts';
import { decap } from '../state/decap-store.ts';
import { pageOf } from '../state/publication-watch.ts';
import { versions } from '../state/text-versions.ts';
import { may } from '../state/workflow.ts';
import { ObstacleList } from './obstacle-list.tsx';
import { instantNow } from '../now.ts';
import { publicationWords } from './publication-words.ts';

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
  const { state, title, page, deed, problems = [], pushFailed, held, folded } = publication;
  const isGood = state === 'live' && !held && !pushFailed;
  useEffect(() => (isGood ? closeWhenRead(publication) : undefined), [isGood, publication]);
  if (folded && state === 'building') return null;
  const said = publicationWords(publication, instantNow());
  return (
    <section className="publication" data-publication={state} aria-label="网站更新情况">
      <Bar publication={publication} />
      <div className="publication-words">
        <p role="status">
          {title && <strong>《{title}》</strong>}
          {said.message}
        </p>
        {said.detail !== '' && <p>{said.detail}</p>}
        {pushFailed && may(desk.get().me, 'publish') && <small>{pushFailed}</small>}
      </div>
      <div className="publication-actions">
        {state === 'live' && !said.waits && !held && (
          <a href={page} target="_blank" rel="noopener">
            {deed.kind === 'delete' ? '看栏目' : '打开页面'}
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

import { useEffect, useState, useSyncExternalStore } from 'react';
import { momentName } from '../../../src/schema/beijing.ts';
import type { Answer } from '../../wire/actions.ts';
import { historyWords, statusNames } from '../../wire/drafts.ts';
import { collectionInfo } from '../../../src/compare/compare-entry.ts';
import { titleIn } from '../compare/compare-entry.ts';
import { decap } from '../state/decap-store.ts';
import { askDesk } from '../state/ask-desk.ts';
import { desk } from '../state/desk-state.ts';
import { stepName, verdictSteps, type Step } from '../state/next-step.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { takeStep } from '../state/take-step.ts';
import { versions } from '../state/text-versions.ts';
import { verdictRight } from '../state/workflow.ts';
import { Panel } from '../widgets/panel.tsx';
import { Moved } from './Moved.tsx';
import { NotedChanges } from './NotedChanges.tsx';
import { instantNow } from '../now.ts';

/** So many steps are read without asking for more. */
const RECENT = 12;

type Compared = Answer<'compareEntry'>;

/** The page of changes: what would be different for residents, who wrote it, what was said of it, and the verdict. */
export function ComparePanel({ entry }: { entry: EntryRef }) {
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState('');
  const { changes, failed, unanswered } = useSyncExternalStore(desk.subscribe, desk.get);
  const { collection, slug } = entry;
  const [seen, setSeen] = useState(changes?.version);
  const [said, setSaid] = useState<string>();
  const load = (happened?: string) => {
    setSeen(desk.get().changes?.version);
    setFailure('');
    setSaid(happened);
    askDesk('compareEntry', { collection, slug }).then(
      (answer) => {
        versions.read(versions.pathOf(collection, slug), answer.id);
        setCompared(answer);
      },
      (error: unknown) => setFailure((error as Error).message),
    );
  };
  useEffect(() => load(), [collection, slug, entry]);
  const close = () => desk.set({ comparing: undefined, failed: undefined, unanswered: undefined });
  return (
    <Panel
      heading="看改动"
      help="review"
      onClose={close}
      footer={compared && <Verdict {...compared} entry={entry} onDone={close} />}
    >
      {(unanswered ?? failed) && (
        <p className="happened" role="alert">
          {unanswered ?? failed}
        </p>
      )}
      {failure && (
        <p className="happened" role="alert">
          {failure}
          <button type="button" onClick={() => load()}>
            再试一次
          </button>
        </p>
      )}
      {!compared && !failure && <p>正在载入……</p>}
      {said !== undefined && (
        <p className="happened" role="status">
          {said}
        </p>
      )}
      {compared && seen !== changes?.version && <Moved compared={compared} entry={entry} onReload={load} />}
      {compared && (
        <Changes compared={compared} entry={entry} onNotes={(notes) => setCompared({ ...compared, notes })} />
      )}
    </Panel>
  );
}

interface ChangesProps {
  compared: Compared;
  entry: EntryRef;
  onNotes: (notes: Compared['notes']) => void;
}

function Changes({ compared, entry, onNotes }: ChangesProps) {
  const { published, draft, authors, status, history, before } = compared;
  const [since, setSince] = useState(before !== null);
  const last = history[0];
  const now = instantNow();
  const old = since && before ? before.text : published;
  return (
    <>
      <p className="compare-title">
        <strong>{titleIn(draft)}</strong>
        <span>{collectionInfo(entry.collection).collectionLabel}</span>
      </p>
      <p className="compare-who">
        {statusNames[status]}。{authors.map(({ name }) => name).join('、')}写
        {last && `，${momentName(last.at, now)} 最后改动`}。
      </p>
      {before && (
        <div className="compare-views" role="group" aria-label="和哪一次比">
          <button type="button" aria-pressed={since} onClick={() => setSince(true)}>
            和上次送审比
          </button>
          <button type="button" aria-pressed={!since} onClick={() => setSince(false)}>
            和居民现在看到的比
          </button>
        </div>
      )}
      <p className="compare-key">
        {old === null ? (
          <>全新的一篇，居民还没有看到过。下面是全文。</>
        ) : (
          <>
            {since && before
              ? `和上次送审的那一稿（${momentName(before.at, now)} 退回或收回）相比`
              : '和居民现在看到的相比'}
            ：<ins>加线的</ins>是新写的，<del>划掉的</del>是去掉的。没有列出的栏没有改。
          </>
        )}
      </p>
      <NotedChanges before={old} after={draft} compared={compared} entry={entry} onNotes={onNotes} />
      {entry.collection !== 'settings' && (
        <p className="share">
          想请没有账号的人也看一眼：
          <button type="button" onClick={() => desk.set({ sharing: entry })}>
            发给别人看
          </button>
        </p>
      )}
      <h3>经过</h3>
      <Steps steps={history.slice(0, RECENT)} authors={authors} now={now} />
      {history.length > RECENT && (
        <details>
          <summary>更早的 {history.length - RECENT} 步</summary>
          <Steps steps={history.slice(RECENT)} authors={authors} now={now} />
        </details>
      )}
    </>
  );
}

/** What was done to the draft, the newest first. */
function Steps({ steps, authors, now }: { steps: Compared['history']; authors: Compared['authors']; now: string }) {
  return (
    <ol className="compare-history">
      {steps.map(({ by, at, what }, index) => (
        <li key={index}>
          <time dateTime={at}>{momentName(at, now)}</time> {by}
          {historyWords(
            what,
            authors.some(({ name }) => name === by),
          )}
        </li>
      ))}
    </ol>
  );
}

interface VerdictProps extends Compared {
  entry: EntryRef;
  onDone: () => void;
}

function Verdict({ id, authors, status, entry, onDone }: VerdictProps) {
  const { me } = desk.get();
  const open = decap.open();
  const unsaved = open?.collection === entry.collection && open.slug === entry.slug && open.changed;
  if (unsaved) return <p>表单里还有没保存的修改，不在上面。先保存，再送审或发布。</p>;
  const take = async (step: Step) => {
    // What stands here was read, though the form behind may have the next text already.
    versions.read(versions.pathOf(entry.collection, entry.slug), id);
    if (await takeStep(step, entry)) onDone();
    // What is in the way stands on the page behind, with the button that goes on in spite of it.
    else if (desk.get().problems.length > 0) desk.set({ comparing: undefined });
  };
  const steps = verdictSteps(status, me, authors);
  const { why } = verdictRight(me, authors);
  return (
    <>
      {why && <p>{why}</p>}
      {steps.map((step, index) => (
        <button
          key={step}
          type="button"
          className={index === steps.length - 1 ? 'main' : undefined}
          onClick={() => void take(step)}
        >
          {stepName(step, status)}
        </button>
      ))}
    </>
  );
}

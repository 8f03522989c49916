import { useEffect, useState } from 'react';
import type { Answer } from '../../wire/actions.ts';
import { statusNames } from '../../wire/drafts.ts';
import { decap } from '../state/decap-store.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { momentName } from '../../../src/schema/beijing.ts';
import { stepName, verdictSteps, type Step } from '../state/next-step.ts';
import type { EntryRef } from '../state/open-entry.ts';
import { Panel } from '../widgets/panel.tsx';
import { takeStep } from '../state/take-step.ts';
import { versions } from '../state/text-versions.ts';
import { verdictRight } from '../state/workflow.ts';
import { ChangeList } from '../../../src/components/changes/ChangeList.tsx';
import { collectionInfo } from '../../../src/compare/compare-entry.ts';
import { compareIn, titleIn } from './compare-entry.ts';

type Compared = Answer<'compareEntry'>;

/** The page of changes: what would be different for residents, who wrote it, and the verdict. */
export function ComparePanel({ entry }: { entry: EntryRef }) {
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState('');
  const { collection } = entry;
  useEffect(() => {
    const { slug } = entry;
    call('compareEntry', { collection, slug }).then(
      (answer) => {
        versions.read(versions.pathOf(collection, slug), answer.id);
        setCompared(answer);
      },
      (error: unknown) => setFailure((error as Error).message),
    );
  }, [collection, entry]);
  const close = () => desk.set({ comparing: undefined });
  return (
    <Panel heading="看改动" onClose={close} footer={compared && <Verdict {...compared} entry={entry} onDone={close} />}>
      {failure && <p role="alert">{failure}</p>}
      {!compared && !failure && <p>正在载入……</p>}
      {compared && <Changes {...compared} collection={collection} />}
    </Panel>
  );
}

function Changes({ published, draft, authors, status, history, collection }: Compared & { collection: string }) {
  const last = history[0];
  const now = new Date().toISOString();
  return (
    <>
      <p className="compare-title">
        <strong>{titleIn(draft)}</strong>
        <span>{collectionInfo(collection).collectionLabel}</span>
      </p>
      <p className="compare-who">
        {statusNames[status]}。{authors.map(({ name }) => name).join('、')}写
        {last && `，${momentName(last.at, now)}最后改动`}。
      </p>
      <p className="compare-key">
        {published === null ? (
          <>全新的一篇，居民还没有看到过。下面是全文。</>
        ) : (
          <>
            和居民现在看到的相比：<ins>加线的</ins>是新写的，<del>划掉的</del>是去掉的。没有列出的栏没有改。
          </>
        )}
      </p>
      <ChangeList comparison={compareIn(collection, published, draft)} />
      <h3>经过</h3>
      <ol className="compare-history">
        {history.map(({ by, at, what }) => (
          <li key={`${at} ${what}`}>
            <time dateTime={at}>{momentName(at, now)}</time> {by}：{withoutPlace(what)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The number of an entry after 修改居务公开 tells nobody anything here. */
const withoutPlace = (what: string) => what.replace(/：[\w/.-]+$/, '');

interface VerdictProps extends Compared {
  entry: EntryRef;
  onDone: () => void;
}

function Verdict({ authors, status, entry, onDone }: VerdictProps) {
  const { me } = desk.get();
  const open = decap.open();
  const unsaved = open?.collection === entry.collection && open.slug === entry.slug && open.changed;
  if (unsaved) return <p>表单里还有没保存的修改，不在上面。先保存，再送审或发布。</p>;
  const take = async (step: Step) => {
    if (await takeStep(step, entry)) onDone();
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

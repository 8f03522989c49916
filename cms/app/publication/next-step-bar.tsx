import { useSyncExternalStore } from 'react';
import { decap } from '../state/decap-store.ts';
import { desk, type Elsewhere } from '../state/desk-state.ts';
import { clockTime } from '../state/moments.ts';
import { nextStep, stepName, type Step } from '../state/next-step.ts';
import type { OpenEntry } from '../state/open-entry.ts';
import { standingOf } from './standing.ts';
import { takeStep } from '../state/take-step.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';

/** At the bottom of the editor, the one place that says where the text stands and what to do next. */
export function NextStepBar() {
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  const { me, authors, kept, resumed, elsewhere, failed, unanswered } = state;
  // As text: the object is new at each call, which useSyncExternalStore would take for a change.
  const open = JSON.parse(useSyncExternalStore(decap.subscribe, openAsText)) as OpenEntry | null;
  const by = authors[open ? `${open.collection}/${open.slug}` : ''] ?? [];
  const step = nextStep(open ?? undefined, me, by, kept, open ? standingOf(state, open) : undefined);
  const isResumed =
    open && resumed?.entry.collection === open.collection && resumed.entry.slug === open.slug
      ? open.changed !== resumed.gaveUp
      : false;
  const isElsewhere = open && elsewhere?.entry.collection === open.collection && elsewhere.entry.slug === open.slug;
  if (!open || (!step && !failed && !unanswered && !isResumed && !isElsewhere)) return null;
  return (
    <section
      className="publication next-step"
      aria-label="下一步"
      data-next-step={open.status ?? 'none'}
      data-saved={!open.changed}
    >
      {failed && <Failed sentence={failed} />}
      {isElsewhere && <ElsewhereLine {...elsewhere} />}
      {isResumed && resumed && <ResumedLine {...resumed} />}
      {unanswered ? (
        <p role="alert">{unanswered}</p>
      ) : (
        step && <p role="status">{open.busy ? '请稍候……' : step.words}</p>
      )}
      {step && step.steps.length > 0 && (
        <div className="publication-actions">
          {step.steps.map((name, index) => (
            <button
              key={name}
              type="button"
              className={index === step.steps.length - 1 ? 'main' : undefined}
              {...disabledBecause(open.busy && '正在保存或者发布，请稍候。')}
              onClick={() => act(name, open)}
            >
              {stepName(name, open.status)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** Stays until it is read: a message that goes by itself is missed. */
function Failed({ sentence }: { sentence: string }) {
  return (
    <p className="next-step-line" role="alert">
      {sentence}
      <button type="button" onClick={() => desk.set({ failed: undefined })}>
        知道了
      </button>
    </p>
  );
}

function ElsewhereLine({ at, look, useMine }: Elsewhere) {
  return (
    <p className="next-step-line" role="alert">
      您在另一个窗口或另一台设备上也写了这一篇（{clockTime(at)} 写到那边）。两边的文字都还在。
      <button type="button" onClick={look}>
        看那边写的
      </button>
      <button type="button" onClick={useMine}>
        用这边的
      </button>
    </p>
  );
}

function ResumedLine({ at, gaveUp, turn }: NonNullable<ReturnType<typeof desk.get>['resumed']>) {
  const giveUp = () => {
    if (confirm('放弃没有保存的改动，回到打开时的样子吗？放弃以后还可以恢复。')) turn();
  };
  return gaveUp ? (
    <p className="next-step-line" role="status">
      没保存的改动已经放弃。
      <button type="button" onClick={turn}>
        恢复
      </button>
    </p>
  ) : (
    <p className="next-step-line" role="status">
      已接着您 {clockTime(at)} 写到的地方。
      <button type="button" onClick={giveUp}>
        放弃这些改动
      </button>
    </p>
  );
}

const openAsText = () => JSON.stringify(decap.open() ?? null);

function act(step: Step, { collection, slug }: OpenEntry): void {
  const entry = { collection, slug };
  if (step === 'compare') desk.set({ comparing: entry });
  else void takeStep(step, entry);
}

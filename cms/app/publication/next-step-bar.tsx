import { useSyncExternalStore } from 'react';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { nextStep, stepNames, type Step } from '../state/next-step.ts';
import type { OpenEntry } from '../state/open-entry.ts';
import { takeStep } from '../state/take-step.ts';

/** At the bottom of the editor: the status of the text, and what to do next. */
export function NextStepBar() {
  const { me, authors } = useSyncExternalStore(desk.subscribe, desk.get);
  // As text: the object is new at each call, which useSyncExternalStore would take for a change.
  const open = JSON.parse(useSyncExternalStore(decap.subscribe, openAsText)) as OpenEntry | null;
  const step = nextStep(open ?? undefined, me, authors[open ? `${open.collection}/${open.slug}` : ''] ?? []);
  if (!open || !step) return null;
  return (
    <section className="publication next-step" role="status" aria-label="下一步" data-next-step={open.status ?? 'none'}>
      <p>{step.words}</p>
      {step.steps.length > 0 && (
        <div className="publication-actions">
          {step.steps.map((name, index) => (
            <button
              key={name}
              type="button"
              className={index === step.steps.length - 1 ? 'main' : undefined}
              disabled={open.busy}
              onClick={() => act(name, open)}
            >
              {stepNames[name]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

const openAsText = () => JSON.stringify(decap.open() ?? null);

function act(step: Step, { collection, slug }: OpenEntry): void {
  const entry = { collection, slug };
  if (step === 'compare') desk.set({ comparing: entry });
  else void takeStep(step, entry);
}

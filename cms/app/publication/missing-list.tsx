import { useState } from 'react';
import { countOf } from '../../../src/schema/problems.ts';
import { placeName, ProblemList } from '../form/problem-list.tsx';
import type { Group } from '../privacy/findings.ts';
import { showField } from '../form/show-field.ts';
import { desk } from '../state/desk-state.ts';
import { FindingActions } from './finding-actions.tsx';

const WIDE = '(min-width: 800px)';

/** What the entry still lacks, as long as it lacks it: beside the form, on a phone folded to its count. */
export function MissingList() {
  const { missing } = desk.get();
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  const errors = countOf(missing.filter(({ severity }) => severity === 'error'));
  const warnings = countOf(missing) - errors;
  return (
    <details
      className="problem-panel missing"
      data-severity={errors > 0 ? 'error' : 'warning'}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {[errors > 0 && `还差 ${errors} 处`, warnings > 0 && `${warnings} 处提醒`].filter(Boolean).join('，')}
      </summary>
      <ProblemList
        problems={missing}
        place={(problem) => (
          <button
            type="button"
            className="place"
            onClick={() => {
              if (!matchMedia(WIDE).matches) setOpen(false);
              showField(problem.path);
            }}
          >
            {placeName(problem)}
          </button>
        )}
        actions={(group) => (
          <>
            <FindingActions group={group} />
            <Pass group={group} />
          </>
        )}
      />
    </details>
  );
}

/** A reminder is a question, and this its answer; whoever hands it in or publishes it all the same answers so too. */
function Pass({ group: { shown, problems } }: { group: Group }) {
  if (shown.severity !== 'warning' || shown.personal || problems.length > 1) return null;
  const pass = () => {
    const { accepted, missing } = desk.get();
    desk.set({ accepted: [...accepted, shown], missing: missing.filter((problem) => problem !== shown) });
  };
  return (
    <div className="finding-actions">
      <button type="button" className="plain" aria-label={`${placeName(shown)}，就是这样`} onClick={pass}>
        就是这样
      </button>
    </div>
  );
}

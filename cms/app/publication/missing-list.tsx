import { useState } from 'react';
import { countOf } from '../../../src/schema/problems.ts';
import { placeName, ProblemList } from '../form/problem-list.tsx';
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
        actions={(group) => <FindingActions group={group} />}
      />
    </details>
  );
}

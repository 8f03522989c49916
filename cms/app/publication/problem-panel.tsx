import { useEffect, useRef } from 'react';
import { countOf } from '../../../src/schema/problems.ts';
import { placeName, ProblemList } from '../form/problem-list.tsx';
import { showField } from '../form/show-field.ts';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { FindingActions } from './finding-actions.tsx';

/** Stays until the next attempt to save: Decap's own message is gone after eight seconds. */
export function ProblemPanel() {
  const { problems, upload } = desk.get();
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'));
  const warnings = countOf(problems) - errors;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="problem-panel"
      role="alert"
      aria-labelledby="problem-heading"
      data-severity={errors > 0 ? 'error' : 'warning'}
    >
      <header>
        <h2 id="problem-heading" ref={heading} tabIndex={-1}>
          {headingOf(errors, warnings, upload)}
        </h2>
        <button type="button" onClick={() => desk.set({ problems: [], upload: false })}>
          {errors > 0 ? '关闭' : '回去改'}
        </button>
      </header>
      <ProblemList
        problems={problems}
        place={(problem) => (
          <button type="button" className="place" onClick={() => showField(problem.path)}>
            {placeName(problem)}
          </button>
        )}
        actions={(group) => <FindingActions group={group} />}
      />
      {errors === 0 && <SaveAnyway />}
    </section>
  );
}

function headingOf(errors: number, warnings: number, upload = false): string {
  if (errors === 0) return `还没有保存，请先看一看：有 ${warnings} 处提醒`;
  const also = warnings > 0 ? `，另有 ${warnings} 处提醒` : '';
  return `${upload ? '文件没有传上去' : '还不能保存'}，有 ${errors} 处要改${also}`;
}

/** A warning may be wrong, and the clerk knows the text: one press, once for each. */
function SaveAnyway() {
  const save = () => {
    const { accepted, problems } = desk.get();
    desk.set({ accepted: [...accepted, ...problems], problems: [] });
    const entry = decap.open();
    if (entry) void decap.save(entry);
  };
  return (
    <footer>
      <p>照提醒改好以后，再点“保存”。确实要这样写的，也可以不改。</p>
      <button type="button" onClick={save}>
        仍然保存
      </button>
    </footer>
  );
}

import { useEffect, useRef } from 'react';
import { countOf } from '../../../src/schema/problems.ts';
import { placeName, ProblemList } from '../form/problem-list.tsx';
import { showField } from '../form/show-field.ts';
import { HelpLink } from '../help/HelpLink.tsx';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { stepName, type Step } from '../state/next-step.ts';
import { takeStep } from '../state/take-step.ts';
import { FindingActions } from './finding-actions.tsx';

/** Stays until the next attempt to save, hand in or publish: Decap's own message is gone after eight seconds. */
export function ProblemPanel() {
  const { problems, upload, aim, comparing } = desk.get();
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'));
  const warnings = countOf(problems) - errors;
  const heading = useRef<HTMLHeadingElement>(null);
  // Once more when the page of changes before it has closed.
  useEffect(() => heading.current?.focus(), [comparing]);
  return (
    <section
      className="problem-panel"
      role="alert"
      aria-labelledby="problem-heading"
      data-severity={errors > 0 ? 'error' : 'warning'}
    >
      <header>
        <h2 id="problem-heading" ref={heading} tabIndex={-1}>
          {headingOf(errors, warnings, upload ? '文件没有传上去' : `还没有${aimName(aim)}`)}
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
      <HelpLink page={upload ? 'files' : problems.some(({ personal }) => personal) ? 'privacy' : 'trouble'} />
      {errors === 0 && <GoOnAnyway aim={aim} />}
    </section>
  );
}

function headingOf(errors: number, warnings: number, failed: string): string {
  if (errors === 0) return `${failed}，请先看一看：有 ${warnings} 处提醒`;
  const also = warnings > 0 ? `，另有 ${warnings} 处提醒` : '';
  return `${failed}，有 ${errors} 处要改${also}`;
}

const aimName = (aim: Step | undefined): string =>
  aim === 'submit' ? '送审' : aim === 'publish' ? '发布' : aim === 'approve' ? '通过' : '保存';

/** As the button is called that was pressed. */
const buttonName = (aim: Step | undefined): string => stepName(aim ?? 'save', decap.open()?.status);

/** A warning may be wrong, and the clerk knows the text: one press, once for each. */
function GoOnAnyway({ aim }: { aim: Step | undefined }) {
  const goOn = () => {
    const { accepted, problems } = desk.get();
    desk.set({ accepted: [...accepted, ...problems], problems: [] });
    const entry = decap.open();
    if (!entry) return;
    if (aim === undefined) void decap.save(entry);
    else void takeStep(aim, entry);
  };
  return (
    <footer>
      <p>照提醒改好以后，再点“{buttonName(aim)}”。确实要这样写的，也可以不改。</p>
      <button type="button" onClick={goOn}>
        仍然{buttonName(aim)}
      </button>
    </footer>
  );
}

import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../src/schema/problems.ts';
import { clearingOf, maskingsOf, type Group } from '../privacy/findings.ts';
import { HttpError } from '../../wire/http-error.ts';
import { call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { maskDraft } from '../privacy/mask-draft.ts';
import { showField } from '../form/show-field.ts';
import { may } from '../state/workflow.ts';
import { disabledBecause } from '../widgets/disabled-because.ts';

/** What can be done at once about personal information: hide it, or, for who may publish, let it stand with a reason. */
export function FindingActions({ group }: { group: Group }) {
  const [asking, setAsking] = useState(false);
  const maskings = maskingsOf(group);
  const clearing = clearingOf(group);
  const mayClear = clearing !== undefined && may(desk.get().me, 'publish');
  const settled = () => {
    const done = new Set(group.problems);
    const left = (problems: readonly Problem[]) => problems.filter((problem) => !done.has(problem));
    const { problems: before, missing } = desk.get();
    const problems = left(before);
    desk.set({ problems, missing: left(missing), settled: before.length > 0 && problems.length === 0 });
  };

  const mask = () => {
    maskDraft(group.shown.path, maskings);
    settled();
    // Once the form has been drawn anew, the clerk sees what has changed.
    requestAnimationFrame(() => showField(group.shown.path));
  };
  if (asking && clearing) {
    return <Reason clearing={clearing} onCleared={settled} onCancel={() => setAsking(false)} />;
  }
  if (maskings.length === 0 && !mayClear) return null;
  return (
    <div className="finding-actions">
      {maskings.length > 0 && (
        <button type="button" onClick={mask}>
          {maskings.length === 1 ? `改成 ${maskings[0]!.masked}` : `把这 ${maskings.length} 个都遮住`}
        </button>
      )}
      {mayClear && (
        <button type="button" className="plain" onClick={() => setAsking(true)}>
          确实需要公开
        </button>
      )}
    </div>
  );
}

interface ReasonProps {
  clearing: { file: string; kind: string; masked: string[] };
  onCleared: () => void;
  onCancel: () => void;
}

function Reason({ clearing, onCleared, onCancel }: ReasonProps) {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = (new FormData(event.currentTarget).get('reason') as string).trim();
    if ([...reason].length < 5) {
      setError('请写清楚为什么，至少 5 个字。');
      return;
    }
    setBusy(true);
    try {
      await call('clearFinding', { ...clearing, reason });
      onCleared();
    } catch (cause) {
      setBusy(false);
      setError(cause instanceof HttpError ? cause.message : '没有记下来，请再试一次。');
    }
  };
  return (
    <form className="finding-reason" onSubmit={(event) => void submit(event)}>
      <label>
        为什么必须公开
        <input name="reason" autoFocus maxLength={300} placeholder="如：本人书面同意，经居委会会议决定" />
      </label>
      <small>理由、您的名字和日期会记下来，备查。</small>
      {error && <p role="alert">{error}</p>}
      <div className="finding-actions">
        <button type="submit" {...disabledBecause(busy && '正在记，请稍候。')}>
          {busy ? '正在记……' : '公开它'}
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          取消
        </button>
      </div>
    </form>
  );
}

import { momentName } from '../../../src/schema/beijing.ts';
import { desk, type DeskState } from '../state/desk-state.ts';
import { ProblemList } from '../form/problem-list.tsx';
import { may } from '../state/workflow.ts';

interface Props {
  publication: NonNullable<DeskState['publication']>;
  onClose: () => void;
}

/** One line at the bottom of the screen, from 发布 until the page is live. */
export function PublicationBar({ publication, onClose }: Props) {
  const { state, page, from, progress, problems = [], pushFailed, held } = publication;
  const scheduled = from !== undefined && Date.parse(from) > Date.now() ? from : undefined;
  return (
    <section
      className="publication"
      data-publication={state}
      role="status"
      aria-live="polite"
      aria-label="网站更新情况"
    >
      <p>
        <Message {...publication} scheduled={scheduled} />
        {pushFailed && may(desk.get().me, 'publish') && <small>{pushFailed}</small>}
      </p>
      {state === 'building' && progress && (
        <progress aria-label={progress.label} max={1} value={progress.share}>
          {Math.round(progress.share * 100)}%
        </progress>
      )}
      {problems.length > 0 && <ProblemList problems={problems} withFile />}
      <div className="publication-actions">
        {state === 'live' && !scheduled && !held && (
          <a href={page} target="_blank" rel="noopener">
            打开页面
          </a>
        )}
        <button type="button" onClick={onClose}>
          {state === 'building' ? '收起' : '关闭'}
        </button>
      </div>
    </section>
  );
}

function Message({
  state,
  message,
  progress,
  held,
  scheduled,
}: Props['publication'] & { scheduled: string | undefined }) {
  if (state === 'failed') return <>{message ?? '生成没有成功，网站仍是上一版。'}</>;
  if (scheduled)
    return <>已发布，将在 {momentName(scheduled, new Date().toISOString())} 自动公开。到时候不用守着，电脑关了也行。</>;
  if (state === 'building') return <>已发布，网站正在更新：{progress?.label ?? '正在准备'}……您可以接着做别的。</>;
  // Somebody switched back to an older release while this one was being built.
  if (held) return <>{held}</>;
  return <>已上线，居民现在就能看到。</>;
}

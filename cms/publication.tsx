import type { DeskState } from './desk-state.ts';
import { ProblemList } from './problem-list.tsx';

interface Props {
  publication: NonNullable<DeskState['publication']>;
  onClose: () => void;
}

/** One line at the foot of the screen from 发布 until residents can read it. */
export function PublicationStrip({ publication, onClose }: Props) {
  const { state, page, problems = [] } = publication;
  return (
    <section
      className="publication"
      data-publication={state}
      role="status"
      aria-live="polite"
      aria-label="网站更新情况"
    >
      <p>
        <Words {...publication} />
      </p>
      {problems.length > 0 && <ProblemList problems={problems} withFile />}
      <div className="publication-actions">
        {state === 'live' && (
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

function Words({ state, message }: Props['publication']) {
  if (state === 'building') return <>已保存，正在生成网页……通常一分钟以内就好，您可以接着做别的。</>;
  if (state === 'failed') return <>{message ?? '生成没有成功，网站仍是上一版。'}</>;
  return <>已上线，居民现在就能看到。</>;
}

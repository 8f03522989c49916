import type { Withdrawal } from '../../../src/compare/withdrawal-in.ts';
import { momentName } from '../../../src/schema/beijing.ts';
import type { Publishing } from '../state/desk-state.ts';
import { Panel } from '../widgets/panel.tsx';
import { instantNow, msNow } from '../now.ts';

const leaves: Readonly<Record<Withdrawal, string>> = {
  notice: '确定以后，居民只看到标题、“已撤回”和原因，正文和附件都看不到了。',
  fact: '确定以后，只在原来的网址上留一句“已撤回”，别的都不留：标题、正文、附件和撤回原因，居民都看不到。',
};

/** Before something goes out: what residents will see, and when. Closing it is a no. */
export function PublishPanel({ title, from, isChange, withdrawal, answer }: Publishing) {
  const later = from !== undefined && Date.parse(from) > msNow() ? from : undefined;
  const withdrawn = later === undefined ? withdrawal : undefined;
  const no = () => answer(false);
  const footer = (
    <>
      <button type="button" onClick={no}>
        {withdrawn ? '先不撤回' : '先不发布'}
      </button>
      <button type="button" className="main" autoFocus onClick={() => answer(true)}>
        {withdrawn ? '确定撤回' : '确定发布'}
      </button>
    </>
  );
  return (
    <Panel heading={withdrawn ? '确定撤回？' : '发布给居民看？'} onClose={no} footer={footer}>
      <p className="compare-title">
        <strong>{title || '这一篇'}</strong>
      </p>
      <p>
        {later
          ? `确定以后，它会等到 ${momentName(later, instantNow())} 自动公开。在那以前居民看不到。`
          : withdrawn
            ? leaves[withdrawn]
            : isChange
              ? '确定以后，网站上这一篇就换成您现在写的，过一会儿居民就能看到。'
              : '确定以后，过一会儿居民就能在网站上看到这一篇。'}
      </p>
    </Panel>
  );
}

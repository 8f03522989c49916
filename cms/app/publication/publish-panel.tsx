import { timeWords, type Deed } from '../../../src/record/deed.ts';
import { instantNow } from '../now.ts';
import { desk, type Publishing } from '../state/desk-state.ts';
import { Panel } from '../widgets/panel.tsx';

const leaves: Readonly<Record<NonNullable<Deed['left']>, string>> = {
  notice: '居民只看到标题、“已撤回”和原因，正文和附件都看不到了。',
  fact: '只在原来的网址上留一句“已撤回”，别的都不留：标题、正文、附件和撤回原因，居民都看不到。',
};

/** Before something goes out: what residents will see, and when. Closing it is a no. */
export function PublishPanel({ title, isSettings, deed, answer }: Publishing) {
  const isWithdrawn = deed.kind === 'withdraw';
  const stands = desk.get().changes?.stands ?? [];
  const no = () => answer(false);
  const footer = (
    <>
      <button type="button" onClick={no}>
        {isWithdrawn ? '先不撤回' : '先不发布'}
      </button>
      <button type="button" className="main" data-first={!isWithdrawn || undefined} onClick={() => answer(true)}>
        {isWithdrawn ? '确定撤回' : '确定发布'}
      </button>
    </>
  );
  return (
    <Panel
      heading={isWithdrawn ? '确定撤回？' : isSettings ? '换成这份设置？' : '发布给居民看？'}
      onClose={no}
      footer={footer}
    >
      <p className="compare-title">
        <strong>{isSettings ? '网站设置' : title || '这一篇'}</strong>
      </p>
      <p>
        {isSettings
          ? '确定以后，网站的每一页都按新的设置重新生成，要几分钟；做好以后居民才看到。'
          : consequence(deed, instantNow())}
      </p>
      {stands.map((why) => (
        <p key={why} role="alert">
          {why}确定以后，网站会按现在的全部内容更新，不只是这一篇。
        </p>
      ))}
    </Panel>
  );
}

/** What residents see once it is out. */
function consequence({ kind, at, left, hides }: Deed, now: string): string {
  const when = at === undefined ? '' : timeWords(at, now);
  switch (kind) {
    case 'schedule':
      return hides
        ? `确定以后，网站上的这一篇先收起来，等到 ${when} 再自动公开。在那以前居民看不到。`
        : `确定以后，它会等到 ${when} 自动公开。在那以前居民看不到。`;
    case 'withdraw':
      return at === undefined
        ? `确定以后，${leaves[left ?? 'fact']}贴在公开栏上的，也请去撤下。`
        : `居民还没有看到过这一篇。确定以后，到了 ${when}，${leaves[left ?? 'fact']}`;
    case 'republish':
      return '确定以后，这一篇不再写“已撤回”，过一会儿居民又能看到全文。';
    case 'publish':
      return '确定以后，过一会儿居民就能在网站上看到这一篇。';
    default:
      return left === undefined
        ? '确定以后，网站上这一篇就换成这一稿，过一会儿居民就能看到。'
        : '这一篇是撤回了的，确定以后还是撤回的，只换成这一稿里的说明。';
  }
}

import { useState } from 'react';

interface Props {
  /** What the form held when it happened. */
  held: string;
  /** Whether all of the CMS is concerned, or the preview only. */
  whole: boolean;
  again: () => void;
}

/** What stands there when a program threw: that it did, that the text is kept, and the ways on. */
export function Crashed({ held, whole, again }: Props) {
  const [copied, setCopied] = useState<string>();
  if (!whole) {
    return (
      <div className="crashed" role="alert">
        <p>预览显示不出来，表单里写的都在，可以照常保存。</p>
        <button type="button" onClick={again}>
          再试一次
        </button>
      </div>
    );
  }
  const copy = () => {
    navigator.clipboard.writeText(held).then(
      () => setCopied('已复制，可以粘贴到别处放着。'),
      () => setCopied('浏览器不让复制，请在下面的框里全选再复制。'),
    );
  };
  return (
    <main className="crashed">
      <h1>这一页出了错，您写的文字还在</h1>
      <p>出错的是系统，不是您。点“回到表单”，接着写刚才那一篇；如果问要不要接着写上次的文字，选“确定”。</p>
      <p>回去还是这样，就先复制您的文字，再刷新页面，把这件事告诉管理员：当时在做什么、粘贴了什么。</p>
      <div className="crashed-ways">
        <button type="button" onClick={again}>
          回到表单
        </button>
        {held !== '' && (
          <button type="button" className="plain" onClick={copy}>
            复制我的文字
          </button>
        )}
        <button type="button" className="plain" onClick={() => location.reload()}>
          刷新
        </button>
      </div>
      {copied && <p role="status">{copied}</p>}
      {held !== '' && <textarea readOnly value={held} rows={12} aria-label="您写的文字" />}
    </main>
  );
}

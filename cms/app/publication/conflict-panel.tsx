import { useState } from 'react';
import { ChangeList } from '../../../src/components/changes/ChangeList.tsx';
import { compareIn, titleIn } from '../compare/compare-entry.ts';
import { decap } from '../state/decap-store.ts';
import { desk, type ShownConflict } from '../state/desk-state.ts';
import { momentName } from '../../../src/schema/beijing.ts';
import { copyText } from '../widgets/copy-text.ts';
import { Panel } from '../widgets/panel.tsx';
import { instantNow } from '../now.ts';

const WORDS = { added: '您写的', removed: '对方写的' };
/** The same person in two places. */
const OWN_WORDS = { added: '这边写的', removed: '那边写的' };

/** Two people changed one text: both are kept until a person has looked at them. Closing it changes nothing. */
export function ConflictPanel({ conflict }: { conflict: ShownConflict }) {
  const { theirs, mine, entry, by, at, account, takeOther } = conflict;
  const isOwn = account !== undefined && account === desk.get().me?.account;
  const words = takeOther || isOwn ? OWN_WORDS : WORDS;
  const who = isOwn ? '您在另一个窗口或另一台设备上' : (by ?? '另一位同事');
  const close = () => desk.set({ conflict: undefined });
  return (
    <Panel
      heading={takeOther || isOwn ? '您在另一处也写了这一篇' : '别人也改了这一篇'}
      help="trouble"
      onClose={close}
      footer={<Choices conflict={conflict} isOwn={isOwn} onDone={close} />}
    >
      {takeOther ? (
        <p>两边写的不一样，哪一边都没有丢。请看一看，用哪一边的。</p>
      ) : (
        <p>
          您打开这一篇之后，{who}
          {theirs === null ? '把它删除了' : '也改了它'}
          {at && `（${momentName(at, instantNow())}）`}。{isOwn ? '这边写的' : '您写的'}
          没有保存，也没有丢，还在表单里。
        </p>
      )}
      {theirs === null ? (
        <p>可以先复制或下载您的文字{isOwn ? '' : '，再问一问对方为什么删除'}。</p>
      ) : (
        <>
          <p className="compare-key">
            两边不一样的地方：<ins>加线的</ins>是{words.added}，<del>划掉的</del>是{words.removed}。
          </p>
          <ChangeList comparison={compareIn(entry.collection, theirs, mine)} words={words} />
        </>
      )}
    </Panel>
  );
}

interface ChoicesProps {
  conflict: ShownConflict;
  /** Both are the clerk's own. */
  isOwn: boolean;
  onDone: () => void;
}

function Choices({ conflict, isOwn, onDone }: ChoicesProps) {
  const { entry, mine, theirs, accept, takeOther } = conflict;
  const [copied, setCopied] = useState('');
  const open = decap.open();
  const isBoth = isOwn || takeOther !== undefined;
  const inForm = open?.collection === entry.collection && open.slug === entry.slug;
  const overwrite = () => {
    accept();
    onDone();
    if (!takeOther) void decap.save(entry);
  };
  const reopen = () => {
    if (
      !confirm(
        `表单会换成${isBoth ? '那边' : '对方'}的文字。${isBoth ? '这边' : '您'}写的要留的话，请先复制或下载。现在就换吗？`,
      )
    )
      return;
    onDone();
    if (takeOther) takeOther();
    else void decap.reload(entry);
  };
  const copy = () => {
    copyText(mine).then(
      () => setCopied('已复制'),
      () => setCopied('浏览器不让复制，请用下载'),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {copied || '复制我的文字'}
      </button>
      <a
        href={`data:text/markdown;charset=utf-8,${encodeURIComponent(mine)}`}
        download={`${titleIn(mine) || '我的文字'}.md`}
      >
        下载我的文字
      </a>
      {inForm && theirs !== null && (
        <button type="button" onClick={reopen}>
          {isBoth ? '用那边的' : '以对方的为准（重新打开）'}
        </button>
      )}
      {inForm && (
        <button type="button" className="main" onClick={overwrite}>
          {isBoth ? '用这边的' : '我已核对，用我的覆盖'}
        </button>
      )}
    </>
  );
}

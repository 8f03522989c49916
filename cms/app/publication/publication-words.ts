import { timeWords, type Deed } from '../../../src/record/deed.ts';
import { instantMs } from '../../../src/schema/beijing.ts';
import { durationWords, progressSentence } from '../../wire/publication.ts';
import type { ShownPublication } from '../state/desk-state.ts';

const leftWords: Readonly<Record<NonNullable<Deed['left']>, string>> = {
  notice: '居民只看到标题、“已撤回”和原因。',
  fact: '原来的网址上只留一句“已撤回”。',
};

/** What the desk has done at once, and what is so once residents see it. */
const doneWords: Readonly<Partial<Record<Deed['kind'], { done: string; live: string }>>> = {
  delete: { done: '已删除', live: '网站上已经没有了' },
  withdraw: { done: '已撤回', live: '已撤回' },
  republish: { done: '已重新公开', live: '已重新公开' },
};

/** What the bar says of a publication in its two lines, at an instant; `waits` of what residents do not see yet. */
export function publicationWords(publication: ShownPublication, now: string) {
  const { at, kind } = publication.deed;
  const waits =
    at !== undefined && kind !== 'extend' && instantMs(at) > instantMs(now) ? timeWords(at, now) : undefined;
  return {
    waits: waits !== undefined,
    message: messageOf(publication, waits),
    detail: detailOf(publication, waits),
  };
}

function messageOf({ state, message, held, deed, seconds }: ShownPublication, waits: string | undefined): string {
  if (state === 'failed') return message ?? '生成没有成功，网站仍是上一版。';
  // Somebody has switched back to an older release since.
  if (held && state === 'live') return held;
  const plain = { done: '已发布', live: deed.left ? '已经更新' : '已经上线' };
  const { done, live } = doneWords[deed.kind] ?? plain;
  if (waits !== undefined && deed.kind !== 'withdraw')
    return `${deed.hides ? '先收起来了' : done}，将在 ${waits} 自动公开。`;
  if (state === 'building') return `${done}，网站正在更新。`;
  return `${live}${seconds === undefined ? '' : `，用了 ${durationWords(seconds)}`}。`;
}

function detailOf({ state, progress, detailed, held, deed }: ShownPublication, waits: string | undefined): string {
  const { kind, left } = deed;
  if (state === 'failed' || held) return '';
  if (waits !== undefined && kind !== 'withdraw') return '到时候不用守着，电脑关了也行。';
  if (state !== 'live') return detailed && progress ? progressSentence(progress) : '您可以接着做别的。';
  if (kind === 'delete') return '删错了，可以在“办公室”的“删除的内容”里找回来。';
  if (!left) return '居民现在就能看到。';
  return waits === undefined ? leftWords[left] : `到了 ${waits}，${leftWords[left]}`;
}

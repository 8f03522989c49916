import type { Dropped } from '../../../src/conversion/document.ts';

/** What did not come along, in one line: how much of what, by name, and what to do instead. */
export function droppedSentence(dropped: readonly Dropped[]): string {
  const kinds = Map.groupBy(dropped, ({ what }) => what);
  return [...kinds].map(([what, all]) => sentence(what, all)).join('');
}

/** Pictures that could be uploaded, but not here. */
export function picturesSentence(pictures: readonly File[]): string {
  if (pictures.length === 0) return '';
  return `有 ${pictures.length} 张图没有带过来：${listed(pictures.map(({ name }) => name))}。这里只放文字，图片请贴到排好版的“正文”里。`;
}

export const notTakenSentence = (files: readonly File[]): string =>
  `没有放进来：${listed(files.map(({ name }) => name))}。图片请拖到“正文”里，别的文件请拖到“附件”那一栏。`;

const KINDS: Readonly<Record<Dropped['what'], readonly [counted: string, instead: string]>> = {
  picture: ['张图', '请另存后用“图片”上传'],
  file: ['个视频、音频或文件', '请另存后放进“附件”，或者写上网址'],
  formula: ['个公式', '请用文字写出来，或者截成图上传'],
  drawing: ['个图形', '请截成图上传'],
  form: ['个填写框', '请用文字写明要填什么'],
  button: ['个网页上的按钮', '公示里用不上，不用管'],
  note: ['条批注', '批注不给居民看，不用管'],
  words: ['处删改过或图形里的字', '要的请自己写上'],
  marks: ['处加粗或删除线', '字都在，要加粗的请自己加上'],
  rows: ['张表太长，超过一万行的', '请分成几张表粘贴，或者把表格放进“附件”'],
};

const MOST = 3;
const LONGEST = 16;

function sentence(what: Dropped['what'], all: readonly Dropped[]): string {
  const [counted, instead] = KINDS[what];
  const shown = listed(all.flatMap(({ name }) => name || []));
  return `有 ${all.length} ${counted}没有带过来${shown === '' ? '' : `：${shown}`}。${instead}。`;
}

const listed = (names: readonly string[]) =>
  names.slice(0, MOST).map(cut).join('、') + (names.length > MOST ? '等' : '');

const cut = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

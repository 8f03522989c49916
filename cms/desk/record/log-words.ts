import { deedNames, deedWords } from '../../../src/record/deed.ts';
import { statusNames } from '../../wire/drafts.ts';
import type { Act, LogEntry } from './logbook.ts';
import { wallTime } from '../clock.ts';

/** The kinds of entries as a person looks for them. */
export const actNames: Readonly<Record<Act, string>> = {
  login: '登录',
  'login-refused': '登录被拒绝',
  account: '账号',
  draft: '保存草稿',
  status: '草稿状态',
  note: '审核意见',
  preview: '发预览链接',
  'preview-end': '收回预览链接',
  ...deedNames,
  discard: '放弃草稿',
  upload: '上传',
  confirm: '确认没有个人信息',
  clear: '放行个人信息',
  posting: '张贴登记',
  release: '网站更新',
  'release-failed': '网站没有更新成功',
  rollback: '切回旧版',
  push: '远程备份',
  'push-failed': '远程备份没有成功',
  backup: '备份',
  purge: '脱敏',
  'cut-short': '程序中断',
  late: '记录有缺口',
};

/** What was done to whom or what, as the end of a sentence. */
const deeds: Readonly<Record<Act, (what: string, when?: string) => string>> = {
  login: () => '登录了',
  'login-refused': (what) => `登录被拒绝${what}`,
  account: (what) => `改了账号${what}`,
  draft: (what) => `保存了${what}的草稿`,
  status: (what) => `改了${what}的状态`,
  note: (what) => `给${what}写了审核意见`,
  preview: (what) => `发了${what}的预览链接`,
  'preview-end': (what) => `收回了${what}的预览链接`,
  ...deedWords,
  discard: (what) => `放弃了${what}的草稿`,
  upload: (what) => `上传了${what}`,
  confirm: (what) => `看过${what}，确认里面没有个人信息`,
  clear: (what) => `放行了${what}里的一处个人信息`,
  posting: (what) => `登记了${what}的张贴`,
  release: () => '更新了网站',
  'release-failed': () => '没能更新网站',
  rollback: (what) => `把网站切回了${what}`,
  push: () => '把内容备份到了远程仓库',
  'push-failed': () => '没能把内容备份到远程仓库',
  backup: (what) => `做了备份${what}`,
  purge: (what) => `从${what}的全部历史里去掉了个人信息`,
  'cut-short': () => '在这里被中断，上一行没有写完',
  late: () => '的记录有缺口',
};

/** Steps of a draft by the name of the status they lead to. */
const steps: Readonly<Record<string, (what: string) => string>> = {
  [statusNames.pending_review]: (what) => `把${what}送去审核`,
  [statusNames.draft]: (what) => `把${what}改回了草稿`,
  [statusNames.pending_publish]: (what) => `通过了${what}`,
  退回修改: (what) => `把${what}退回修改`,
  收回再改: (what) => `收回了${what}再改`,
};

/** What was said of a draft, by the line that its history has of it. */
const remarks: Readonly<Record<string, (what: string) => string>> = {
  提了意见: (what) => `给${what}提了意见`,
  答复了意见: (what) => `答复了${what}的意见`,
  按意见改好了: (what) => `按意见改好了${what}`,
  说意见还没有改好: (what) => `说${what}的意见还没有改好`,
};

const SETTINGS = 'content/settings.yml';
/** Their note is part of the sentence, or, of what was looked at, a digest for those who verify the log. */
const SAID_OTHERWISE: readonly Act[] = ['upload', 'confirm', 'extend', 'schedule'];

/** What files were called by those who uploaded them, by their paths: a later line is about the path alone. */
export const uploadNames = (entries: readonly LogEntry[]): Map<string, string> =>
  new Map(
    entries.flatMap(({ act, about, note }) =>
      act === 'upload' && about !== undefined && note !== undefined ? [[about, note] as const] : [],
    ),
  );

/** One entry as a sentence: 李主任发布了《…》. `titles` are the names of entries and files by their paths. */
export function logSentence(
  { by, act, about, note }: LogEntry,
  titles: ReadonlyMap<string, string> = new Map(),
): string {
  const title = about === undefined ? undefined : titles.get(about);
  const name = about === undefined ? '' : about === SETTINGS ? '网站设置' : ` ${shown(about)} `;
  const what = act === 'upload' && note !== undefined ? `“${note}”` : title === undefined ? name : quoted(title, about);
  const step =
    act === 'status' ? steps[note?.split(' → ')[1] ?? note ?? ''] : act === 'note' ? remarks[note ?? ''] : undefined;
  const deed = (step ?? deeds[act])(what, note).replaceAll(/ +(?=[ ，]|$)/g, '');
  const why = note === undefined || step || SAID_OTHERWISE.includes(act) ? '' : `（${note.replace(/。$/, '')}）`;
  return `${by?.name ?? '公示栏'}${deed}${why}`;
}

const quoted = (title: string, about = '') => (about.startsWith('public/') ? `“${title}”` : `《${title}》`);

/** A release by its time, an entry without the ends of its path. */
function shown(about: string): string {
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)-[0-9a-f]{6}$/.exec(about);
  if (!stamp) return about.replace(/^content\/(.*)\.md$/, '$1').replace(/^public\/media\//, '文件 ');
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = stamp;
  return `${wallTime(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`))} 的那一版`;
}

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
  publish: '发布',
  discard: '放弃草稿',
  delete: '删除',
  restore: '恢复',
  upload: '上传',
  confirm: '确认没有个人信息',
  clear: '放行个人信息',
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

const verbs: Readonly<Record<Act, string>> = {
  login: '登录了',
  'login-refused': '拒绝了登录',
  account: '改了账号',
  draft: '保存了草稿',
  status: '改了草稿的状态：',
  note: '写了审核意见：',
  preview: '发了预览链接：',
  'preview-end': '收回了预览链接：',
  publish: '发布了',
  discard: '放弃了草稿',
  delete: '删除了',
  restore: '恢复了',
  upload: '上传了',
  confirm: '确认文件里没有个人信息：',
  clear: '放行了一处个人信息：',
  release: '更新了网站',
  'release-failed': '没能更新网站',
  rollback: '把网站切回了',
  push: '把内容备份到了远程仓库',
  'push-failed': '没能把内容备份到远程仓库',
  backup: '做了备份',
  purge: '从全部历史里去掉了个人信息',
  'cut-short': '在这里被中断，上一行没有写完',
  late: '的记录有缺口',
};

/** One entry as a sentence: 李主任 发布了 disclosures/2026/x（王芳 写）. */
export function logSentence({ by, act, about, note }: LogEntry): string {
  // Which release is new says nothing; which one is old again does.
  const what = about === undefined || act === 'release' ? '' : shown(about);
  const why = note === undefined ? '' : `（${note.replace(/。$/, '')}）`;
  return `${by?.name ?? '公示栏'} ${`${verbs[act]} ${what}`.replace('： ', '：').trim()}${why}`;
}

/** A release by its time, an entry without the ends of its path. */
function shown(about: string): string {
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)-[0-9a-f]{6}$/.exec(about);
  if (!stamp) return about.replace(/^content\/(.*)\.md$/, '$1').replace(/^public\//, '');
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = stamp;
  return `${wallTime(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`))} 的那一版`;
}

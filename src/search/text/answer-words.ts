import { anyOf, HOURS_WORDS, PAGE_WORDS, PHONE_WORDS } from './stop-words.ts';

/** The facts that may be asked for. */
export const ASKS_FOR = {
  phone: PHONE_WORDS,
  hours: new RegExp(`${HOURS_WORDS.source}|几点|几时|今天|今日|现在`, 'u'),
  page: PAGE_WORDS,
};

/** Who says so wants to take part: in a call for helpers, a consultation. */
export const ASKS_TO_JOIN = /志愿|义工|志工|报名|招募|参加|意见|征集|投票/u;

/** What can be done with each thing of a list in a title, and stands after the last only: 轮椅、拐杖和扶手架借用. */
export const ACTIONS = anyOf(
  '申请 申领 办理 领取 咨询 登记 注册 预约 借用 借阅 报名 参保 缴费 缴纳 补换 补办 补证 换证 换发 开通 年审 签约 认证 筛查 上门 收运',
);
/** What a title adds to its thing, and who asks for the thing need not say: 低保申请. */
export const UNSAID = anyOf('申请 申领 办理 领取');
/** What says little in the name of a place or a service: 社区卫生服务站, 免费法律咨询. */
export const GENERIC = anyOf('居民委员会 居委会 办事处 社区 街道 居民 人民 免费');

/** What people say of trouble at home beside its name: 家里煤气味好大. The numbers for it say none of that. */
export const AROUND_TROUBLE = anyOf(
  '我家里 家里 家中 屋里头 屋里 屋头 厨房里 厨房 好像 突然 忽然 一股 很大 好大 太大 很重 好重 太重 很浓 好浓 非常 特别 儿',
);

/** Each of them denies, if it is no part of 能不能 or 有没有. */
export const DENIED = /[不没無无未非别停除]/u;

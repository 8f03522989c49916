import type { Site } from '../site.ts';
import { RULES, type HealthCheck } from './check.ts';

/** What is the same for every page this program makes: its tests hold it, and no figure is made up here. */
export function program({ settings }: Site): HealthCheck[] {
  const hasCode = settings.siteIdCode !== undefined;
  const proved = { group: 'program', state: 'proved', failing: [], failingCount: 0 } as const;
  return [
    {
      ...proved,
      id: 'page-tags',
      title: '页面标签',
      asked: '网站、栏目、内容三类标签齐全',
      rule: RULES.inspection,
      state: hasCode ? 'proved' : 'failed',
      figure: hasCode
        ? `网站标识码 ${settings.siteIdCode!}；每一页的标签由程序写上，程序测试核对`
        : '设置里没有填网站标识码；其余标签每一页都由程序写上',
    },
    {
      ...proved,
      id: 'accessibility',
      title: '无障碍',
      asked: 'WCAG 2.2 AA，大字、对比度、键盘操作',
      rule: '无障碍环境建设法、适老化通用设计规范',
      figure: '程序测试用 axe 在浏览器里查每一种页面；这里不另外打分',
    },
    {
      ...proved,
      id: 'privacy',
      title: '个人信息',
      asked: '公开前审查，不登身份证号、手机号、银行卡号和住址',
      rule: '政府信息公开条例第十五条、第十七条，个人信息保护法',
      figure: '保存时查正文、各栏和附件，生成网站时再查一遍，查到又没有放行的不发布',
    },
    {
      ...proved,
      id: 'search',
      title: '站内搜索',
      asked: '常用的问法搜得到',
      rule: RULES.inspection,
      figure: '程序测试用一批居民的问法逐个搜，看该找到的找不找得到；这里不另外打分',
    },
  ];
}

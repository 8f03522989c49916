const BUTTON =
  '(?:字[体號号]|字体大小|打印(?:本页|此页|文章)?|关闭(?:窗口|本页|此页)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|列表|上一页)|回到顶部|我要(?:纠错|留言)|纠错|朗读|语音播报|无障碍(?:浏览|阅读|版)?|适老(?:版|模式)|扫一扫[^扫]{0,20}|下载|微信|微博|[大中小]|[Aa][+-])';
const BUTTONS = new RegExp(`^(?:[【[]?${BUTTON}[】\\]]?[：:]?)+[大中小[\\]【】|/·]*$`, 'u');
const SAID =
  '(?:信息来源|文章来源|稿源|来源|责任编辑|编辑|责编|审核|校对|初审|复审|终审|作者|供稿|撰稿|摄影|浏览次数|浏览量|阅读(?:次数|量)?|点击(?:次数|数|量)?|访问(?:次数|量)?|发布(?:时间|日期|机构|单位|人)|发文日期|更新(?:时间|日期)|(?:日期|时间)(?=\\s*[：:]\\s*\\d{4}-\\d)|字[体号])\\s*[：:]';
const BEGINS_SAID = new RegExp(`^[（(【[]?\\s*${SAID}`, 'u');
const EACH_SAID = new RegExp(SAID, 'u');
/** Beyond this what is said behind a label is a sentence. */
const LONGEST_SAID = 66;

/**
 * Lines that a website puts around a text, and that are no part of it, each with what it is. None of the forms can be read
 * in two ways: of a line that is nearly one, a form with a choice would try them all.
 */
const AROUND: readonly (readonly [string, (line: string) => boolean])[] = [
  [
    '网页上的位置和导航',
    matches(
      /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前(?:栏目|页面))[：:]|^首页\s*[>＞»›/|·-]|^(?:[\p{Script=Han}A-Za-z]{2,8}\s*[>＞»›|｜]\s*){2,}/u,
    ),
  ],
  ['网页上的按钮', (line) => BUTTONS.test(line.replaceAll(' ', ''))],
  [
    '来源、编辑、浏览次数',
    (line) =>
      BEGINS_SAID.test(line) &&
      !/[，。；]/.test(line) &&
      line.split(EACH_SAID).every((each) => each.length <= LONGEST_SAID),
  ],
  [
    '公众号文章里请人关注的话',
    matches(
      /^(?:[↑▲👆]*\s*(?:点击|长按|扫描|关注).{0,12}(?:蓝字|二维码|公众号|关注我们)|[\s—–\-·]*(?:END|完)[\s—–\-·]*$)/u,
    ),
  ],
  [
    '网页底部',
    matches(
      /(?:版权所有|copyright|©|ICP备?|公网安备|网站标识码|网站地图|联系我们|关于我们|隐私(?:声明|政策)|主办单位[：:]|承办单位[：:]|技术支持[：:]|您是第.{0,10}位访[客问]|All Rights Reserved|设为首页|加入收藏|友情链接)/iu,
    ),
  ],
  [
    '上一篇、下一篇和相关文章',
    matches(
      /^(?:上一[篇条]|下一[篇条]|前一篇|后一篇|相关(?:阅读|链接|文章|新闻|信息|附件下载)|推荐阅读|更多>*)[：:>]?.{0,80}$/u,
    ),
  ],
];
/** Beyond this a line is a sentence, whatever it begins with. */
const LONGEST = 160;

/** What a line is, when it is nothing of the text itself. */
export function noiseIn(line: string): string | undefined {
  if (line.length > 2 * LONGEST) return undefined;
  const text = line.replace(/\s+/g, ' ').trim();
  // Who has put a notice out is a field of it.
  if (/^发布(?:机构|单位)\s*[：:][^：:]+$/.test(text)) return undefined;
  if (text === '' || text.length > LONGEST || /。./.test(text.replace(/(?:版权所有|©).*/u, ''))) return undefined;
  return AROUND.find(([, is]) => is(text))?.[0];
}

function matches(form: RegExp): (line: string) => boolean {
  return (line) => form.test(line);
}

/** `尊敬的居民朋友：大家好！` and nothing else. */
export const isGreetingLine = (line: string): boolean =>
  /^(?:尊敬的|亲爱的|各位)[^。；]{1,30}[：:，,！!]?\s*(?:大家好|您好|你们好|早上好|下午好)[！!。~～]*$/u.test(
    line.trim(),
  );

/** A greeting with something after it, of which only a person can say whether it may go. */
export const mayBeGreeting = (line: string): boolean =>
  /^(?:尊敬的|亲爱的)[^。；，]{1,30}[：:！!]$/u.test(line.trim()) ||
  /^(?:大家好|您好|你们好)[！!。，~～]*$/u.test(line.trim());

/** A row of single characters or of very short words, as menus are. */
export const isMenu = (line: string): boolean =>
  /^(?:[\p{Script=Han}A-Za-z]{2,6}[\s|｜/·>＞»]+){3,}[\p{Script=Han}A-Za-z]{2,6}$/u.test(line.trim());

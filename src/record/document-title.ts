const KINDS =
  '宪法|法典|法|条例|规定|办法|意见|通知|通告|公告|公报|决定|决议|命令|批复|复函|通报|规划|计划|纲要|方案|预案|公约|章程|规则|细则|规程|' +
  '规范|标准|目录|名录|清单|指南|指引|要点|守则|准则|通则|导则|制度|规约|措施|解释';
const ENDING = new RegExp(`(?:${KINDS})$`);
/** Books, courses and films end like laws too. */
const NO_LAW =
  /(?:书|方|做|用|写|说|看|想|手|技|语|魔|戏|疗|养生|急救|烹饪|教学|学习|记忆|栽培|养护|保健|按摩|健身|算|画|拳|剑|枪|兵|佛|文|句|读|吃|穿|活|玩|针|灸)法$/;
/** 《暂行办法》, 本《办法》, 《实施意见》: what a document calls itself, or another that it has named before. */
const KIND_ALONE = new RegExp(
  `^(?:本|该|原|新|旧|暂行|试行|实施|若干|具体|指导|总体|工作|相关|有关|主要|补充|管理|建设|行动|活动|发展|专项)*(?:${KINDS})$`,
);
/** （试行）, (2018年修订): what may stand behind a title. */
const SUFFIX = /（[^（）]*）$/;
/** What is not yet a document. */
const DRAFT = /(?:稿|草案)）?$/;

/** Whether what stands in 《》 is an official document, by the word it ends with, and not a book, a film or a form. */
export function isDocumentTitle(title: string): boolean {
  if (DRAFT.test(title)) return false;
  const bare = withoutSuffix(title);
  return ENDING.test(bare) && !NO_LAW.test(bare) && !KIND_ALONE.test(bare);
}

/** The keys of a title, the surest first: two documents that share one of them may be the same. */
export function titleKeys(title: string): string[][] {
  const whole = title.replace(/^中华人民共和国(?=..)/, '');
  const bare = withoutSuffix(whole);
  const inner = [...whole.matchAll(/〈([^〈〉]+)〉/g)].map(([, own = '']) => own.replace(/^中华人民共和国(?=..)/, ''));
  const about = [whole, bare, ...inner].map((own) => own.slice(Math.max(0, own.indexOf('关于'))));
  return [
    [whole],
    [bare, ...inner, ...inner.map(withoutSuffix)],
    [...about, ...about.map(plainly)],
    [whole, bare, ...inner].map((own) => own.replace(PLACE, '')).map(plainly),
  ];
}

export function withoutSuffix(title: string): string {
  const bare = title.replace(SUFFIX, '');
  return bare === '' || bare === title ? title : withoutSuffix(bare);
}

/** 青石街道社区公益金管理办法 calls itself 社区公益金管理办法. */
const PLACE = /^(?:[^关于、]{1,6}?(?:省|自治区|市|区|县|旗|街道|镇|乡))+(?=.{5})/;

/** 关于做好社区协商的意见 is 做好社区协商意见 too. */
const plainly = (title: string) => title.replace(/^关于/, '').replace(new RegExp(`的(?=(?:${KINDS})$)`), '');

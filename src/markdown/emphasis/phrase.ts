/** A run of `*`, `_` or `~`, and the characters beside it. */
export interface Run {
  mark: string;
  at: number;
  end: number;
  before: string;
  after: string;
  opens: boolean;
  closes: boolean;
}

export const WORD = /[\p{L}\p{N}]/u;
const HAN = /^\p{Script=Han}$/u;
const DIGIT = /[0-9０-９]/;
export const OPENING = /[（(《〈“‘「『【〔[{]/;
const COMMA = /(?:[、，；;。！？!?：]|,(?!\d{3}))(?=[^])/;
/** What an emphasised phrase often stands after, and no surname. */
export const LEAD = /[把将被让给对由在按凭带请为是的了到与及或但也就据每即至看用以点选击填]$/;
/** What goes on after a name, or after the number of a flat; not 和谐, 及时, 等级, 户主 or 号码. */
const GOES_ON =
  /^(?:和(?![谐睦])|与(?!会)|及(?![时格])|或|跟|同(?![意时步样])|等(?![级候额])|户(?![主籍口内外型数均])|以及|号(?!码)|栋|幢|单元(?!门)|[-/·])/;
/** 文和苗, 文/苗, 家的苗, 的父亲苗: an end of a name, and a surname. */
const BETWEEN =
  /^\p{Script=Han}{1,3}\s*[和与及跟同/·\s-]\s*\p{Script=Han}{1,3}$|家的|的(?:配偶|父|母|妻|丈夫|儿|女|家属|监护)/u;
/** 由佟**协助苗**办理, but 请您**务必**带, 请于**3月5日**来. */
const INTRODUCED = /[由请经给替](?![您你各于在到按凭将先自看见查])\p{Script=Han}$/u;
/** The most common ones. The second kind ends words too (流程, 支付), and is a name only where a word begins. */
const SURNAME =
  /(?:[王李张刘陈杨黄赵吴徐孙朱胡郭罗郑梁宋唐韩冯邓曹彭肖董袁潘蔡蒋杜魏苏吕沈姚卢姜崔谭陆汪廖贾夏邹熊孟秦邱侯尹薛闫黎陶贺郝龚邵覃戴祁葛倪阮樊]|(?<![\p{L}\p{N}])[周马何林高谢许曾田余叶程丁钟范石金韦付白江段雷龙史毛顾武钱严莫孔汤温柴方任文万易常康])$/u;

/** Whether a text is one phrase that is emphasised where it stands, rather than what stands between two masks. */
export function isPhrase(inner: string, open: Run, close: Run, source: string): boolean {
  if (!isBalanced(inner) || (isOpenList(inner) && !isWholeLine(inner, open, source.slice(close.end, close.end + 3))))
    return false;
  const inside = WORD.test(open.before);
  const closesInside = WORD.test(close.after);
  const parts = COMMA.test(inner);
  if (parts && closesInside && /[。！？；](?=[^])/.test(inner)) return false;
  if (open.before === '、')
    return !parts && !/[。！？；]$/.test(inner) && !(DIGIT.test(open.after) && DIGIT.test(close.after));
  if (!inside) return !(HAN.test(inner) && isEndOfName(source.slice(close.end, close.end + 3)));
  // 佟**和苗**, 南巷**号楼单元**室; but 选**和哪些社区有关**, 该做的事的**等您处理的**里
  const isLed = LEAD.test(open.before);
  if (!isLed && GOES_ON.test(inner)) return false;
  // 社区佟**负责社区苗**, 佟**女士找苗**女士
  if ((!isLed && open.before === close.before) || (closesInside && open.after === close.after)) return false;
  if (inner.length > 2 && source.charAt(open.at - 2) === inner.at(-2)) return false;
  const outer = source.slice(Math.max(0, open.at - 3), open.at);
  if (closesInside && INTRODUCED.test(outer)) return false;
  if (DIGIT.test(open.after) && DIGIT.test(close.after)) return false;
  if (/^[（(]/.test(inner) && !/[）)]$/.test(inner)) return false;
  if (SURNAME.test(outer) && SURNAME.test(inner.slice(-3))) return false;
  if (HAN.test(inner) || BETWEEN.test(inner)) return isLed;
  if (!parts) return true;
  // 请看**《公约》、《章程》**全文, 对**老、弱、病、残**等优先
  return (isLed && !LEAD.test(inner)) || /^[《“「『【].*[》”」』】]$/.test(inner);
}

/** A point of a list that is bold from end to end: **一楼住户先搬；** No mask stands after the comma that ends a line. */
const isWholeLine = (inner: string, { before }: Run, after: string): boolean =>
  (before === '' || before === '\n') && /^(?: {2}|\\)?(?:\n|$)/.test(after) && /^[^\n]+[，；;]$/.test(inner);

/** `芳、` and `芳和` go on; `一、` and `首先，` are how a sentence begins. */
function isOpenList(inner: string): boolean {
  if (/^(?:第?[一二三四五六七八九十]{1,3}[是、，]?|首先|其次|再次|最后|另外|此外|同时)[、，]$/.test(inner))
    return false;
  return /[、，,；;/和及与或\s]$/.test(inner);
}

/** （3人）、苗 has a beginning and an end of its own, 芳）、（明 has not. */
function isBalanced(inner: string): boolean {
  let depth = 0;
  for (const char of inner) {
    if (OPENING.test(char)) depth++;
    else if (/[）)》〉”’」』】〕\]}]/.test(char) && --depth < 0) return false;
  }
  return depth === 0;
}

function isEndOfName(text: string): boolean {
  return /^\p{Script=Han}{1,2}(?![\p{L}\p{N}])/u.test(text);
}

/**
 * Which of the runs of `*`, `_` and `~` in a text are marks. A mask read as a mark turns 陆*明 into somebody's full name,
 * so that a run stays as it is written unless it is one of a pair that
 *
 * - is of the same length: one, two or three stars, two tildes;
 * - opens before a word, not before a mark that closes (`张**、` opens nothing), and closes after one;
 * - for one star and for underscores: has no letter, Han character or digit at its outer sides, and more than one
 *   character and no comma between: `*重要*` is emphasis, `陆*明、温*华`, `*某、王*` and `*晓*` are not;
 * - for two and three: has no digit on both sides of a run (`139**0042`), and does not look like two masks, which hide the
 *   same part each time: after a surname (`张**等三户、李**等两户`), beside digits (`**1234、**5678`), before the end of
 *   a name (`**芳、**明`); nor is it one surname before the end of a name (`**王**明`).
 *
 * So `请**务必**带`, `**重要**的`, `**“重要”**` and `请看**《公约》**全文` are strong. Where both could be meant, the stars
 * stay: one too many is seen, one too few is not.
 */
export function withoutMasks(source: string): string {
  const runs = runsIn(source);
  if (runs.length === 0) return source;
  const marks = new Set<Run>();
  let open: Run[] = [];
  /** After the first two, a further run after a surname is a mask by itself. */
  let masks = false;
  for (const run of runs) {
    if (masks && run.named) continue;
    const index = run.closes ? open.findLastIndex((other) => other.mark === run.mark) : -1;
    const opener = open[index];
    if (opener && isPair(source, opener, run)) {
      marks.add(opener).add(run);
      open = open.slice(0, index);
    } else if (opener) {
      masks ||= opener.named;
      open.splice(index, 1);
      if (!run.named && run.opens) open.push(run);
    } else if (run.opens) {
      open = [...open.slice(-DEEPEST), run];
    }
  }
  return replaced(source, runs, marks);
}

const DEEPEST = 20;

interface Run {
  mark: string;
  at: number;
  end: number;
  before: string;
  after: string;
  opens: boolean;
  closes: boolean;
  /** It stands after a surname. */
  named: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /[0-9０-９]/;
const OPENING = /[（(《〈“‘「『【〔[{]/;
const CLOSING = /[、，。；：！？）》〉”’」』】〕,;:!?)\]}]/;
const SENTENCE_END = /[。；！？：]/;

/** The most common ones. The second kind ends words too (流程, 支付), and is a name only where a word begins. */
const SURNAME =
  /(?:[王李张刘陈杨黄赵吴徐孙朱胡郭罗郑梁宋唐韩冯邓曹彭肖董袁潘蔡蒋杜魏苏吕沈姚卢姜崔谭陆汪廖贾夏邹熊孟秦邱侯尹薛闫黎陶贺郝龚邵覃戴祁葛倪阮樊]|(?<![\p{L}\p{N}])[周马何林高谢许曾田余叶程丁钟范石金韦付白江段雷龙史毛顾武钱严莫孔汤温柴方任文万易常康])$/u;

function runsIn(source: string): Run[] {
  return [...source.matchAll(/\*+|_+|~+/g)].map(({ 0: mark, index: at }) => {
    const end = at + mark.length;
    const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = [...source.slice(end, end + 2)][0] ?? '';
    const inWord = WORD.test(before) && WORD.test(after);
    const strict = mark.length === 1 || mark.startsWith('_');
    const is = (allowed: boolean, outer: string) => allowed && !(strict && WORD.test(outer));
    const impossible =
      (mark.startsWith('~') ? mark.length !== 2 : mark.length > 3) ||
      (DIGIT.test(before) && DIGIT.test(after)) ||
      (strict && inWord);
    return {
      ...{ mark, at, end, before, after },
      opens: !impossible && is(/\S/.test(after) && !CLOSING.test(after), before),
      closes: !impossible && is(/\S/.test(before) && !OPENING.test(before), after),
      named: mark.length > 1 && SURNAME.test(source.slice(Math.max(0, at - 3), at)),
    };
  });
}

function isPair(source: string, open: Run, close: Run): boolean {
  const inner = source.slice(open.end, close.at);
  if (open.mark.startsWith('~')) return true;
  if (open.mark === '*' || open.mark === '_') {
    return [...inner].length > 1 && !/[、，,；;]|\p{Script=Han}\s|\s\p{Script=Han}/u.test(inner);
  }
  if (open.named && (close.named || (close.opens && SENTENCE_END.test(close.before)))) return false;
  if (inner.length === 1 && SURNAME.test(inner) && isEndOfName(source.slice(close.end, close.end + 3))) return false;
  if (DIGIT.test(open.before) && DIGIT.test(close.before)) return false;
  if (!/[、，,；;/和及与或\s]$/.test(inner)) return true;
  if (DIGIT.test(open.after) && DIGIT.test(close.after)) return false;
  return ![open.end, close.end].every((end) => isEndOfName(source.slice(end, end + 3)));
}

function isEndOfName(text: string): boolean {
  return /^\p{Script=Han}{1,2}(?![\p{L}\p{N}])/u.test(text);
}

/** Same length, as the lexer needs it: what is no mark becomes a letter. */
function replaced(source: string, runs: readonly Run[], marks: ReadonlySet<Run>): string {
  let text = '';
  let done = 0;
  for (const run of runs) {
    text += source.slice(done, run.at) + (marks.has(run) ? run.mark : 'a'.repeat(run.mark.length));
    done = run.end;
  }
  return text + source.slice(done);
}

import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** What pages of the English edition may say in Chinese: what somebody wrote into the content. */
export interface Content {
  has: (text: string) => boolean;
}

const HAN = /\p{Script=Han}/u;
/** Shorter than this, words of the interface stand in some text by accident: a body that says 搜索 makes it no content. */
const SHORT = 9;
/** Also the days by which the late of the home page are named, 东里社区10月30日的停车名额分配. */
const BETWEEN = /(?:\d+年)?\d+月(?:\d+日的?)?|第[一二三四]季度|[，、；。：！？（）()《》〔〕“”\s　,|/·]| - /;
/** By which day the calendar of old goes on. */
const LUNAR = /^[闰正一二三四五六七八九十冬腊]+月[初十廿三][一二三四五六七八九十]$/;
const READ = ['alt', 'aria-label', 'data-label', 'label', 'placeholder', 'title', 'data-days-words'];
const UNREAD = new Set(['code', 'script', 'style', 'svg']);

const squeezed = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll(/&quot;|&#(?:39|x27);/g, '')
    .replaceAll(/[\s"'“”‘’\\]+/g, '');

/** A short word is content where a field of the front matter says it, by itself or between marks; a long one wherever it stands. */
export function contentOf(folder: string): Content {
  const texts = globSync('**/*.{md,yml}', { cwd: folder }).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const all = squeezed(texts.join('\n'));
  const fields = texts.flatMap((text) => (text.startsWith('---') ? [text.split(/^---$/m)[1] ?? ''] : [text]));
  const headings = texts.flatMap((text) => text.match(/^#+ .*$/gm) ?? []).map((line) => line.replace(/^#+ /, ''));
  const values = fields.flatMap((text) => text.split(/\n|\w+: |^\s*- |[{}[\]]/m));
  const short = new Set([...headings, ...values, ...values.flatMap((value) => value.split(BETWEEN))].map(squeezed));
  // 东里 of 东里社区 is said by lists, and 经费收支 of 社区经费收支 after its name.
  for (const name of [...short]) short.add(name.replace(/^社区|社区$/, ''));
  const known = (part: string) =>
    !HAN.test(part) || LUNAR.test(part) || short.has(part) || (part.length >= SHORT && all.includes(part));
  const seen = new Map<string, boolean>();
  return {
    has(text) {
      const found = seen.get(text) ?? (known(squeezed(text)) || text.split(BETWEEN).map(squeezed).every(known));
      seen.set(text, found);
      return found;
    },
  };
}

/** Chinese of an English page that is no content, or does not say by `lang` that it is Chinese, each with where it stands. */
export function chineseLeft(html: string, content: Content): string[] {
  const wrong: string[] = [];
  const check = (text: string, where: string, lang: string) => {
    if (!HAN.test(text)) return;
    if (!content.has(text)) wrong.push(`${where}: not in the catalogue: ${text.trim()}`);
    else if (!lang.startsWith('zh')) wrong.push(`${where}: not marked as Chinese: ${text.trim()}`);
  };
  const visit = ({ name = '', attribs = {}, children = [] }: Node, way: string, around: string): void => {
    if (UNREAD.has(name) || attribs['hreflang'] !== undefined) return;
    const lang = attribs['lang'] ?? around;
    const where =
      name === '' ? way : `${way} ${name}${attribs['class'] ? `.${attribs['class'].replaceAll(' ', '.')}` : ''}`;
    // A body is what was written, rendered.
    const isBody = attribs['class']?.split(' ').includes('prose') ?? false;
    // So are its headings where they are listed.
    const isHeading = where.includes('nav.toc ul li');
    if ((isBody || isHeading) && lang.startsWith('zh')) return;
    for (const read of READ) if (attribs[read] !== undefined) check(attribs[read], `${where}[${read}]`, lang);
    for (const phase of attribs['data-phases']?.split('|') ?? [])
      check(phase.replace(/^\S+ \S+ /, ''), `${where}[data-phases]`, lang);
    let text = '';
    for (const child of [...children, { type: 'end' }]) {
      if (child.type === 'text') text += child.data ?? '';
      else if (child.name !== 'wbr') {
        check(text, where, lang);
        text = '';
        if (child.type !== 'end') visit(child, where, lang);
      }
    }
  };
  visit(parseDocument(html, { decodeEntities: false }), '', '');
  return wrong;
}

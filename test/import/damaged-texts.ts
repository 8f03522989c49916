import { pinyin } from 'pinyin-pro';
import { makeDocx, wordPart } from '../attachments/make-office.ts';
import { makePdf } from '../attachments/make-pdf.ts';

/** One line of a text: a paragraph, or a heading with its level. */
export interface OutlineLine {
  level?: number;
  text: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What a site puts around a text. */
export const ABOVE = '首页 > 政务公开 > 规划计划';
export const BELOW = ['责任编辑：办公室', '【打印】【关闭窗口】', '版权所有：青石街道办事处 备案号：ICP备00000000号'];

/** Lines broken where a page of `width` characters would break them. */
export const wrapped = (lines: readonly string[], width = 38): string =>
  lines
    .flatMap((line) => {
      const signs = [...`　　${line}`];
      return Array.from({ length: Math.ceil(signs.length / width) }, (_, row) =>
        signs.slice(row * width, (row + 1) * width).join(''),
      );
    })
    .join('\n');

/** Readings behind characters, as some sites show them: `區(qū)`. Every `nth` Han character, in brackets of both kinds or in none. */
export function withReadings(text: string, nth: number): { text: string; count: number } {
  let seen = 0;
  let count = 0;
  const damaged = text.replace(/\p{Script=Han}/gu, (sign) => {
    seen += 1;
    if (seen % nth !== 0) return sign;
    count += 1;
    const reading = pinyin(sign);
    return [`${sign}(${reading})`, `${sign}（${reading}）`, `${sign}${reading}`][count % 3]!;
  });
  return { text: damaged, count };
}

/** Marks between Han characters as keyboards for English type them. */
export const halfWidth = (text: string): string =>
  text.replace(
    /(?<=\p{Script=Han})[，。；：](?=\p{Script=Han}|$)/gmu,
    (mark) => ({ '，': ',', '。': '.', '；': ';', '：': ':' })[mark]!,
  );

export function webPage(title: string, lines: readonly string[], around = true): string {
  const body = lines.map((line) => `<p style="text-indent:2em">　　${escaped(line)}</p>`).join('\n');
  const head = around
    ? `<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">互动交流</a></li></ul></div><nav>${escaped(ABOVE)}</nav>`
    : '';
  const foot = around
    ? `${BELOW.map((line) => `<div>${line}</div>`).join('')}<div>上一篇：<a href="x">关于放假的通知</a></div>`
    : '';
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(title)}_青石街道</title></head><body>${head}<h1>${escaped(title)}</h1><p>发布时间：2026-05-20　来源：街道办公室　浏览次数：128</p><div>${body}</div>${foot}</body></html>`;
}

const STYLES = wordPart(
  'styles',
  [1, 2, 3, 4]
    .map(
      (level) =>
        `<w:style w:type="paragraph" w:styleId="H${String(level)}"><w:name w:val="heading ${String(level)}"/><w:pPr><w:numPr><w:ilvl w:val="${String(level - 1)}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    )
    .join(''),
);
const LEVELS = [
  ['chineseCountingThousand', '第%1部分', 'space'],
  ['chineseCounting', '%2、', 'nothing'],
  ['chineseCounting', '（%3）', 'nothing'],
  ['decimal', '%4．', 'nothing'],
];
const NUMBERS = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${LEVELS.map(
    ([format = '', text = '', gap = ''], level) =>
      `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="${gap}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  ).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
);
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'styles',
  'numbering',
]
  .map(
    (type) =>
      `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`,
  )
  .join('')}</Relationships>`;

/** A Word file in which headings have styles and their numbers are counted by Word. */
export function wordFile(lines: readonly OutlineLine[], more = ''): Buffer {
  const body = lines.map(({ level, text }) => {
    const style = level === undefined ? '' : `<w:pPr><w:pStyle w:val="H${String(level)}"/></w:pPr>`;
    const words =
      level === undefined
        ? text
        : text.replace(/^(?:第.部分\s*|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+．)/, '');
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  });
  return makeDocx(body.join('') + more, {
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERS,
    'word/_rels/document.xml.rels': RELATIONS,
  });
}

/** A PDF of pages of 30 lines, with a running head and page numbers. */
export function pdfFile(text: string): Buffer {
  const lines = text.split('\n');
  const pages = Array.from({ length: Math.ceil(lines.length / 30) }, (_, page) => [
    '青石街道办事处文件汇编',
    ...lines.slice(page * 30, (page + 1) * 30),
    `— ${String(page + 1)} —`,
  ]);
  return makePdf({ pages });
}

import { addressProblem } from '../../text/address.ts';
import type { Dropped } from '../document.ts';
import { attribute, classesOf, nameOf, nodesIn, wordsIn, type HtmlNode } from './node.ts';

/** What an element is that no Markdown can hold; its name is what residents or clerks know it by. */
export function droppedOf(node: HtmlNode): Dropped | undefined {
  const what = KINDS.get(nameOf(node));
  return what === undefined ? undefined : { what, name: nameFor(node, what) };
}

const KINDS = new Map<string, Dropped['what']>([
  ...'video audio iframe frame embed object applet mpvoice mpvideosnap mpvideo qqmusic mp-common-mpaudio mp-common-videosnap mp-miniprogram mp-common-miniprogram mp-common-profile mpprofile mpcps mp-common-product mp-common-poi mp-common-qqmusic'
    .split(' ')
    .map((name) => [name, 'file'] as const),
  ...'input select textarea meter progress'.split(' ').map((name) => [name, 'form'] as const),
  ['button', 'button'],
  ...'math m:omath m:omathpara'.split(' ').map((name) => [name, 'formula'] as const),
  ...'svg canvas v:shape v:group v:rect v:line v:oval v:textbox v:roundrect'
    .split(' ')
    .map((name) => [name, 'drawing'] as const),
]);

/** A sign beside a link or in a button: drawn small, without a word. */
export function isIcon(node: HtmlNode): boolean {
  if (nameOf(node) !== 'svg' || wordsIn(node).trim() !== '') return false;
  const [, , ...box] = attribute(node, 'viewBox').split(/[\s,]+/);
  const sides = ['width', 'height'].map((side, at) => attribute(node, side) || (box[at] ?? ''));
  return sides.every((side) => /^[\d.]+(?:px)?$/.test(side) && Number.parseFloat(side) <= BIGGEST_ICON);
}

const BIGGEST_ICON = 32;

const NAMES = [
  'title',
  'placeholder',
  'aria-label',
  'data-title',
  'data-miniprogram-title',
  'data-nickname',
  'nickname',
  'music_name',
  'data-desc',
  'desc',
  'name',
  'alttext',
  'value',
];

function nameFor(node: HtmlNode, what: Dropped['what']): string | undefined {
  const said = NAMES.map((name) => attribute(node, name)).find((words) => words.trim() !== '');
  return shortened(said ?? (what === 'file' ? '' : wordsIn(node)));
}

const LONGEST = 40;
export function shortened(words: string): string | undefined {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** A picture as a page has it. */
export interface FoundPicture {
  source: string;
  alt: string;
  name: string | undefined;
}

/** Undefined for what counts readers or keeps lines apart, and is no picture. */
export function pictureOf(node: HtmlNode): FoundPicture | undefined {
  const source = attribute(node, 'src') || attribute(node, 'data-src') || attribute(node, 'data-original');
  const sides = ['width', 'height'].map((side) => Number(attribute(node, side).replace('px', '') || 100));
  if (sides.some((side) => side <= 2) || (source === '' && attribute(node, 'alt') === '')) return undefined;
  const alt = attribute(node, 'alt').trim();
  const said = [alt, attribute(node, 'title')].find((words) => words !== '' && !MEANINGLESS.test(words));
  return { source, alt, name: said && shortened(said) };
}

/** What programs write where nobody described a picture. */
const MEANINGLESS =
  /^(?:图片|图像|照片|image|img|picture|photo|screenshot|undefined|null)?[\s_-]*\d*$|^\S+\.(?:png|jpe?g|gif|bmp|webp)$|^(?:IMG|DSC|mmexport|wx_camera)|包含.*的图片|描述已自动生成/i;

/** A small picture in place of a sign: its words are the sign. */
export function emojiOf(node: HtmlNode): string | undefined {
  const alt = attribute(node, 'alt') || attribute(node, 'data-emoji');
  const isSign = /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\u200d\ufe0f\p{Emoji_Modifier}]*$/u.test(alt);
  return isSign || classesOf(node).some((name) => /emoji|emoticon/i.test(name)) ? alt : undefined;
}

/** Where a link may lead from a notice of ours; undefined for places on the page it came from, for programs and for files. */
export function linkAddress(written: string, host: string | undefined): string | undefined {
  const address = written.trim();
  if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(address)) return undefined;
  if (/^https?:/i.test(address)) {
    if (!URL.canParse(address)) return undefined;
    const url = new URL(address);
    if (host !== undefined && url.host === host) return url.pathname + url.search + url.hash;
  }
  const whole = address.replace(/\s/g, (char) => encodeURIComponent(char));
  return addressProblem(whole) === undefined ? whole : undefined;
}

/** The words of a sign that Word draws: a text box is part of the text all the same. */
export const wordsInShape = (comment: string): string | undefined => {
  const box = /<v:textbox[^<>]*>([^]*)/i.exec(comment)?.[1]?.split(/<\/v:textbox>/i)[0];
  return box === undefined ? undefined : shortened(box.replace(/<[^<>]*>/g, ' ').replace(/&\w+;/g, ' '));
};

/** `10 m<sup>2</sup>` is 10 m², not 10 m2. */
export function raisedFigure(node: HtmlNode): string | undefined {
  if (!/^su[bp]$/.test(nameOf(node)) || nodesIn(node).some((child) => nameOf(child) === 'a')) return undefined;
  const digits = wordsIn(node);
  if (!/^\d{1,3}$/.test(digits)) return undefined;
  const figures = nameOf(node) === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return [...digits].map((digit) => figures[Number(digit)]).join('');
}

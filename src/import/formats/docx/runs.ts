import type { Dropped, Inline } from '../../../conversion/document.ts';
import type { Account } from '../../account.ts';
import { child, elementsOf, allIn, isOn, textIn, type Element } from './tree.ts';

/** What is gathered on the way through a document. */
export interface Reading {
  account: Account;
  dropped: Dropped[];
  /** Where links lead, by the id of their relationship. */
  links: ReadonlyMap<string, string>;
  /** The notes of the text in the order in which they are referred to. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Paragraphs of text boxes in the paragraph that is being read. */
  boxes: Element[];
}

/** Elements that only hold others. */
const AROUND = [
  'ins',
  'moveTo',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'dir',
  'bdo',
  'Choice',
  'rubyBase',
];
const REMOVED = ['del', 'moveFrom'];
const BREAKS = ['br', 'cr'];

/** The running text of a paragraph, as it reads with all tracked changes accepted. */
export function inlinesOf(element: Element, reading: Reading): Inline[] {
  return elementsOf(element).flatMap((each): Inline[] => {
    const { name, attributes } = each;
    if (name === 'r') return runOf(each, reading);
    if (AROUND.includes(name)) return inlinesOf(each, reading);
    if (name === 'AlternateContent') return inlinesOf(chosen(each), reading);
    if (REMOVED.includes(name)) {
      reading.account.leave('修订里已经删掉的文字', writtenIn(each));
      return [];
    }
    if (name === 'hyperlink') {
      const children = inlinesOf(each, reading);
      const address = reading.links.get(attributes['id'] ?? '');
      return address !== undefined && /^(?:https?:|mailto:)/i.test(address)
        ? [{ kind: 'link', address, children }]
        : children;
    }
    if (name === 'oMath' || name === 'oMathPara') {
      const text = writtenIn(each);
      reading.dropped.push({ what: 'formula', name: text });
      return [{ kind: 'text', text }];
    }
    return [];
  });
}

function runOf(run: Element, reading: Reading): Inline[] {
  const properties = child(run, 'rPr');
  if (isOn(child(properties, 'vanish'))) {
    reading.account.leave('隐藏的文字', writtenIn(run));
    return [];
  }
  const marks = {
    ...(isOn(child(properties, 'b')) && { bold: true as const }),
    ...(isOn(child(properties, 'i')) && { italic: true as const }),
    ...(isOn(child(properties, 'strike')) && { struck: true as const }),
  };
  const text = (words: string): Inline[] => (words === '' ? [] : [{ kind: 'text', text: words, ...marks }]);
  return elementsOf(run).flatMap((each): Inline[] => {
    const { name, attributes } = each;
    if (name === 't') return text(textIn(each));
    if (name === 'delText') {
      reading.account.leave('修订里已经删掉的文字', textIn(each));
      return [];
    }
    if (name === 'tab' || name === 'ptab') return text(' ');
    if (BREAKS.includes(name)) return ['page', 'column'].includes(attributes['type'] ?? '') ? [] : [{ kind: 'break' }];
    if (name === 'noBreakHyphen') return put('不换行的连字符', '-');
    if (name === 'sym') return put('符号字体里的符号认不出来，留了空位', '\ufffd');
    if (name === 'ruby') {
      reading.account.change('去掉字上面的注音', writtenIn(child(each, 'rt') ?? each), '', writtenIn(each));
      return inlinesOf(child(each, 'rubyBase') ?? each, reading);
    }
    if (name === 'footnoteReference' || name === 'endnoteReference') {
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      reading.notes.push({ kind, id: attributes['id'] ?? '' });
      return put('脚注和尾注移到文末，编号写成“注1”', `（注${String(reading.notes.length)}）`);
    }
    if (name === 'AlternateContent') return drawn(chosen(each), reading);
    if (name === 'drawing' || name === 'pict' || name === 'object') return drawn(each, reading);
    return [];

    function put(rule: string, words: string): Inline[] {
      reading.account.change(rule, '', words);
      return text(words);
    }
  });
}

/** Of two forms of a drawing, for new and for old programs, the first. */
export const chosen = (element: Element): Element => child(element, 'Choice') ?? child(element, 'Fallback') ?? element;

function drawn(element: Element, reading: Reading): Inline[] {
  for (const box of allIn(element, 'txbxContent')) reading.boxes.push(box);
  if (allIn(element, 'blip').length > 0 || allIn(element, 'imagedata').length > 0) {
    reading.dropped.push({ what: 'picture', name: nameOf(element) });
  } else if (allIn(element, 'txbxContent').length === 0)
    reading.dropped.push({ what: 'drawing', name: nameOf(element) });
  return [];
}

function nameOf(element: Element): string | undefined {
  const described = allIn(element, 'docPr')[0]?.attributes;
  return described?.['descr'] ?? described?.['title'] ?? described?.['name'];
}

/** Every word below an element, deleted ones too; of a drawing that stands there twice, once. */
export function writtenIn(element: Element): string {
  if (element.name === 't' || element.name === 'delText') return textIn(element);
  const both = element.name === 'AlternateContent' && child(element, 'Choice') !== undefined;
  return elementsOf(element)
    .filter(({ name }) => !(both && name === 'Fallback'))
    .map(writtenIn)
    .join('');
}

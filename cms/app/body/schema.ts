import { Schema, type Attrs, type DOMOutputSpec, type Node, type NodeSpec, type TagParseRule } from 'prosemirror-model';

/** Which block of the source a node was read from (kept-blocks.ts); null for what was written here. */
const origin = { origin: { default: null } };
const picture = { src: { default: '' }, alt: { default: '' }, title: { default: null } };

const attributesOf = (names: readonly string[]) => (element: HTMLElement) =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

const pictureRule = (context: string): TagParseRule => ({
  tag: 'img[src]',
  context,
  getAttrs: (element) => ({
    ...attributesOf(['src', 'alt', 'title'])(element),
    ...(context !== '' && { upload: element.getAttribute('data-upload') }),
  }),
});

const numberOf = (element: HTMLElement, name: string) => Number(element.getAttribute(name) ?? Number.NaN) || null;

const cell = (tag: 'td' | 'th', tableRole: string): NodeSpec => ({
  content: 'inline*',
  tableRole,
  isolating: true,
  // The first three are what prosemirror-tables asks of a cell; nothing is ever merged here.
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null }, align: { default: null } },
  parseDOM: [{ tag, getAttrs: (element) => ({ align: element.style.textAlign || null }) }],
  toDOM: ({ attrs }) => [tag, attrs['align'] ? { style: `text-align: ${attrs['align']}` } : {}, 0],
});

/** What the body can hold: what our Markdown says, and for the rest a piece of source. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      /** The spaces that stand before its first line, and before the others. */
      attrs: { ...origin, indent: { default: '' }, lineIndent: { default: '' } },
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { ...origin, level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: ({ attrs }) => [`h${attrs['level']}`, 0],
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      attrs: origin,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { ...origin, loose: { default: false } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      attrs: { ...origin, loose: { default: false }, start: { default: 1 } },
      parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: numberOf(element, 'start') ?? 1 }) }],
      toDOM: ({ attrs }) => ['ol', { start: Number(attrs['start']) }, 0],
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      /** Its number, where it is not one more than the number before it. */
      attrs: { value: { default: null } },
      parseDOM: [{ tag: 'li', getAttrs: (element) => ({ value: numberOf(element, 'value') }) }],
      toDOM: ({ attrs }) => ['li', attrs['value'] === null ? {} : { value: Number(attrs['value']) }, 0],
    },
    horizontal_rule: { group: 'block', attrs: origin, parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    picture: {
      group: 'block',
      atom: true,
      draggable: true,
      /** `upload`: a file on its way, see pictures/arriving.ts; what comes of it may be no picture. */
      attrs: { ...origin, ...picture, upload: { default: null } },
      parseDOM: [pictureRule('doc/')],
      toDOM: pictureDom,
    },
    /** Source that has no other node; it is edited as text. */
    source: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      attrs: origin,
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', { 'data-name': '源文字' }, 0],
    },
    table: {
      group: 'block',
      content: 'table_row+',
      tableRole: 'table',
      isolating: true,
      attrs: origin,
      parseDOM: [{ tag: 'table' }],
      toDOM: () => ['table', ['tbody', 0]],
    },
    table_row: {
      content: '(table_cell | table_header)*',
      tableRole: 'row',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    table_cell: cell('td', 'cell'),
    table_header: cell('th', 'header_cell'),
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
    image: {
      group: 'inline',
      inline: true,
      attrs: picture,
      parseDOM: [pictureRule('')],
      toDOM: pictureDom,
    },
    /** A tag or a comment inside running text. */
    tag: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { source: { default: '' } },
      parseDOM: [{ tag: 'code[data-source]', getAttrs: (element) => ({ source: element.textContent }) }],
      toDOM: ({ attrs }) => ['code', { 'data-source': '' }, String(attrs['source'])],
    },
  },
  marks: {
    link: {
      inclusive: false,
      /** `auto`: the words that were an address by themselves, without brackets. */
      attrs: { href: {}, title: { default: null }, auto: { default: null } },
      parseDOM: [{ tag: 'a[href]', getAttrs: attributesOf(['href', 'title']) }],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] },
    code: { excludes: '_', parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  },
});

function pictureDom({ attrs }: Node): DOMOutputSpec {
  const upload = attrs['upload'] as string | null | undefined;
  return ['img', { src: String(attrs['src']), alt: String(attrs['alt']), ...(upload && { 'data-upload': upload }) }];
}

export const nodeOf = (name: NodeName, attrs: Attrs | null, content: readonly Node[] = []): Node =>
  schema.nodes[name].createChecked(attrs, content);

type NodeName = typeof schema extends Schema<infer Name> ? Name : never;

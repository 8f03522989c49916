import { replacing, type Patch } from './patch.ts';

const serializers = '/decap-cms-widget-markdown/dist/esm/serializers';
const control = '/decap-cms-widget-markdown/dist/esm/MarkdownControl';

/** The laid-out editor of the body loses nothing that was typed as source, and nothing that is pasted. */
export const bodyEditor: Patch = {
  name: 'body-editor',
  files: {
    // The first key wrote the whole text anew, without escaped bars, alignment and indentation.
    // `globalThis.__keepingSource` keeps the source of every block that was not touched.
    [`${control}/VisualEditor.js`]: replacing(
      [
        "import { markdownToSlate, slateToMarkdown } from '../serializers';",
        "import { markdownToRemark, markdownToSlate, slateToMarkdown } from '../serializers';",
      ],
      [
        '  const renderElement = useCallback(props => _jsx(Element, {',
        `  const [written] = useState(() => globalThis.__keepingSource(props.value ?? '', props.value
    ? markdownToRemark(props.value, getRemarkPlugins()).children.map(({ position }) => ({
        start: position.start.offset, end: position.end.offset }))
    : [], editorValue));
  const renderElement = useCallback(props => _jsx(Element, {`,
      ],
      [
        `onChange(slateToMarkdown(newValue, {
        voidCodeBlock: !!codeBlockComponent,
        remarkPlugins: getRemarkPlugins()
      }));`,
        `onChange(written(newValue, nodes => slateToMarkdown(nodes, {
        voidCodeBlock: !!codeBlockComponent,
        remarkPlugins: getRemarkPlugins()
      })));`,
      ],
    ),
    // `[注]: 金额单位为元。` was taken for the address of a link and went; it is a note, and shown as one.
    [`${serializers}/index.js`]: replacing([
      'delete this.Parser.prototype.inlineTokenizers[tokenizer];\n  });',
      `delete this.Parser.prototype.inlineTokenizers[tokenizer];
  });
  delete this.Parser.prototype.inlineTokenizers.reference;
  this.Parser.prototype.blockTokenizers.definition = () => false;`,
    ]),
    // Brackets in running text are no link unless an address follows.
    [`${serializers}/remarkEscapeMarkdownEntities.js`]: replacing([
      '/(\\[(?!\\^)+)[^\\]]*]/g',
      '/(\\[(?!\\^)+)[^\\]]*](?=\\()/g',
    ]),
    // Enter in a cell split it, so that the row had a column more, and below a table at the end nothing could be written.
    // It goes to the cell below now, and from the last row to a new paragraph.
    [`${control}/plugins/blocks/events/keyDown.js`]: replacing([
      '  if (!isCursorInNonDefaultBlock(editor)) return;',
      `  if (isHotkey('enter', event)) {
    const [table] = Editor.nodes(editor, { match: node => node.type === 'table' });
    if (table) {
      const [{ children: rows }, at] = table;
      const [row, column] = editor.selection.focus.path.slice(at.length);
      const next = rows[row + 1];
      const below = [...at.slice(0, -1), at[at.length - 1] + 1];
      if (!next) Transforms.insertNodes(editor, { type: 'paragraph', children: [{ text: '' }] }, { at: below });
      Transforms.select(editor, next
        ? Editor.end(editor, [...at, row + 1, Math.min(column, next.children.length - 1)])
        : Editor.start(editor, below));
      event.preventDefault();
      return false;
    }
  }
  if (!isCursorInNonDefaultBlock(editor)) return;`,
    ]),
    // Paragraphs stood before lines of another kind, and a table after everything else. `globalThis.__pastedBlocks` makes
    // blocks in the order of the page; they are put in as they are, below one another.
    [`${control}/plugins/html/withHtml.js`]: replacing(
      ["import { Transforms } from 'slate';", "import { Editor, Node, Range, Transforms } from 'slate';"],
      [
        `const fragment = deserialize(parsed.body);
      Transforms.insertFragment(editor, fragment);
      return;`,
        `const blocks = globalThis.__pastedBlocks(parsed.body);
      if (blocks.length === 0) return insertData(data);
      insertBlocks(editor, blocks);
      return;`,
      ],
      [
        'function withHtml(editor) {',
        `function insertBlocks(editor, blocks) {
  const [first, second] = blocks;
  if (Range.isExpanded(editor.selection)) Transforms.delete(editor);
  const inTable = Editor.above(editor, { match: node => node.type === 'table' });
  if (inTable) {
    Transforms.insertText(editor, blocks.map(Node.string).join(' '));
  } else if (!second && first.type === 'paragraph') {
    Transforms.insertFragment(editor, blocks);
  } else {
    const [top, ...inner] = editor.selection.focus.path;
    const splits = inner.length === 1;
    if (splits) Transforms.splitNodes(editor, { always: true });
    Transforms.insertNodes(editor, blocks, { at: [top + 1] });
    Transforms.select(editor, Editor.end(editor, [top + blocks.length]));
    const isEmpty = at => splits && editor.children[at]?.type === 'paragraph' && Editor.string(editor, [at]) === '';
    if (isEmpty(top + blocks.length + 1)) Transforms.removeNodes(editor, { at: [top + blocks.length + 1] });
    if (isEmpty(top)) Transforms.removeNodes(editor, { at: [top] });
  }
}
function withHtml(editor) {`,
      ],
    ),
  },
};

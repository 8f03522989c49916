import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { insertBlocks } from '../../../cms/app/body/editing/insert-blocks.ts';
import { passageOf } from '../../../cms/app/body/editing/marked-passage.ts';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { arriving } from '../../../cms/app/body/pictures/arriving.ts';
import { landUploads, withArriving } from '../../../cms/app/body/pictures/land.ts';
import { schema } from '../../../cms/app/body/schema.ts';

const TABLE = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |';
const onItsWay = () => {
  const [id] = arriving.begin([new File([], '公示栏.jpg')], () => new Promise(() => {}));
  return schema.node('picture', { upload: id, alt: '公示栏' });
};
const insertedAt = (source: string, at: string, node = schema.node('picture', { src: '/media/a.jpg' })) => {
  const kept = new KeptBlocks(source);
  const place = at === '' ? 1 : (passageOf(kept.doc, at)?.to ?? 0);
  const state = EditorState.create({ doc: kept.doc, selection: TextSelection.create(kept.doc, place) });
  return { kept, tr: insertBlocks(state.tr, [node]) };
};

test('a picture stands where it can, and the next letter below it', () => {
  const written = (source: string, at: string) => {
    const { kept, tr } = insertedAt(source, at);
    return kept.write(tr.insertText('后').doc);
  };
  expect(written('', '')).toBe('![](/media/a.jpg)\n\n后');
  expect(written('甲乙', '甲')).toBe('甲\n\n![](/media/a.jpg)\n\n后乙');
  expect(written(`${TABLE}\n\n完`, '1')).toBe(`${TABLE}\n\n![](/media/a.jpg)\n\n后完`);
  expect(written('```\n源\n```', '源')).toBe('```\n源\n```\n\n![](/media/a.jpg)\n\n后');
});

test('what is on its way is in no text yet, and goes on into a text that takes its place', () => {
  const { kept, tr } = insertedAt('甲', '甲', onItsWay());
  expect(kept.write(tr.doc)).toBe('甲');
  const other = new KeptBlocks('乙\n\n丙');
  const next = withArriving(other.doc, tr.doc);
  expect(next.children.map(({ type }) => type.name)).toEqual(['paragraph', 'picture', 'paragraph']);
  expect(other.write(next)).toBe('乙\n\n丙');
});

test('a place for a file that nobody knows of any more goes, one that waits stays with its words', () => {
  const doc = schema.node('doc', null, [
    schema.node('picture', { upload: 'gone' }),
    onItsWay(),
    schema.node('paragraph'),
  ]);
  const state = EditorState.create({ doc, plugins: [landUploads('正文')] });
  const { children } = state.apply(state.tr.insertText('完', doc.content.size - 1)).doc;
  expect(children.map(({ attrs, textContent }) => (attrs['alt'] as string | undefined) ?? textContent)).toEqual([
    '公示栏',
    '完',
  ]);
});

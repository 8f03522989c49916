import { schema } from '../schema.ts';
import type { BodyEditor } from '../editor.ts';
import { choosePicture, type MediaTools } from '../../state/media.ts';
import { insertBlocks } from '../editing/insert-blocks.ts';

interface Props {
  editor: BodyEditor | undefined;
  media: MediaTools;
}

/** The button 图片: a picture among the uploads, put where the cursor is. */
export function PictureTool({ editor, media }: Props) {
  const choose = async () => {
    const src = await choosePicture(media);
    if (!editor || src === undefined) return;
    const { view } = editor;
    view.dispatch(insertBlocks(view.state.tr, [schema.node('picture', { src })]));
  };
  return (
    <button
      type="button"
      disabled={!editor}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void choose()}
    >
      图片
    </button>
  );
}

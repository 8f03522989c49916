import { useRef } from 'react';
import { choosePicture, type MediaTools } from '../../uploads/media.ts';
import { insertBlocks } from '../editing/insert-blocks.ts';
import type { BodyEditor } from '../body-editor.ts';
import { disabledBecause } from '../../widgets/disabled-because.ts';
import { schema } from '../schema.ts';
import { OPENING } from './Toolbar.tsx';

interface Props {
  editor: BodyEditor | undefined;
  media: MediaTools;
}

/** 图片 takes new ones, 图库 one of those that are there; they are put where the cursor is. */
export function PictureTool({ editor, media }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    const src = await choosePicture(media);
    if (!editor || src === undefined) return;
    const { view } = editor;
    view.dispatch(insertBlocks(view.state.tr, [schema.node('picture', { src })]));
  };
  const tool = (title: string) => ({ ...disabledBecause(!editor && OPENING, title), onMouseDown: keepCursor });
  return (
    <>
      <button type="button" {...tool('上传图片，可以一次选几张')} onClick={() => input.current?.click()}>
        图片
      </button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label="图片"
        onChange={({ target }) => {
          editor?.addFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <button type="button" {...tool('从已经上传的图片里选')} onClick={() => void choose()}>
        图库
      </button>
    </>
  );
}

const keepCursor = (event: { preventDefault(): void }) => event.preventDefault();

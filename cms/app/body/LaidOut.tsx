import { useEffect, useRef, useState } from 'react';
import { showUpload, type MediaTools } from '../uploads/media.ts';
import { undo } from 'prosemirror-history';
import type { BodyEditor } from './body-editor.ts';
import { openEditor, type EditorOptions } from './editor.ts';
import { showPassage } from './editing/marked-passage.ts';
import { setOpenBody } from './open-body.ts';
import { LinkTool } from './toolbar/LinkTool.tsx';
import { PictureTool } from './toolbar/PictureTool.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';

interface Props extends Omit<EditorOptions, 'markdown' | 'showPicture'> {
  value: string;
  onSource: () => void;
  media: MediaTools;
}

/** The text as residents will read it, with its tools. */
export function LaidOut({ value, onSource, media, ...options }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<BodyEditor>();
  /** The text that the editor holds, as it was told or as it told. */
  const own = useOwnText(value, editor);
  const latest = useRef({ ...options, media });
  useEffect(() => {
    latest.current = { ...options, media };
  });
  useEffect(() => {
    if (!place.current) return;
    const opened = openEditor(place.current, {
      markdown: own.current,
      id: latest.current.id,
      label: latest.current.label,
      onFocus: () => latest.current.onFocus(),
      onBlur: () => latest.current.onBlur(),
      showPicture: (src, show) => showUpload(latest.current.media, src, show),
      onChange(markdown) {
        own.current = markdown;
        latest.current.onChange(markdown);
      },
    });
    setEditor(opened);
    const close = setOpenBody({
      insert: opened.insert,
      undo: () => void undo(opened.view.state, opened.view.dispatch),
      selectedText: () => {
        const { from, to } = opened.view.state.selection;
        return opened.view.state.doc.textBetween(from, to, '\n');
      },
      show: (sentence) => showPassage(opened.view, sentence),
    });
    return () => {
      close();
      opened.destroy();
    };
  }, [own]);
  return (
    <>
      <Toolbar editor={editor} isSource={false} onSource={onSource}>
        <LinkTool editor={editor} />
        <PictureTool editor={editor} media={media} />
      </Toolbar>
      <div ref={place} />
    </>
  );
}

/** A render may come after the next key: a text of our own that comes late is not one from outside. */
const LATE = 300;

function useOwnText(value: string, editor: BodyEditor | undefined) {
  const own = useRef(value);
  useEffect(() => {
    if (value === own.current || !editor) return;
    const timer = setTimeout(() => {
      if (value === own.current || editor.view.composing) return;
      own.current = value;
      editor.replace(value);
    }, LATE);
    return () => clearTimeout(timer);
  }, [value, editor]);
  return own;
}

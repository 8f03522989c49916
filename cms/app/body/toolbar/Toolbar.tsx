import { useSyncExternalStore, type ReactNode } from 'react';
import { disabledBecause } from '../../widgets/disabled-because.ts';
import type { BodyEditor } from '../body-editor.ts';
import { isWaiting } from '../pictures/land.ts';
import { otherTools, textTools, type Tool } from './tools.ts';
import { whyNot } from './why-not.ts';

interface Props {
  /** Undefined while the source is on the screen. */
  editor: BodyEditor | undefined;
  /** Tools that ask something first. */
  children: ReactNode;
  isSource: boolean;
  onSource: (source: boolean) => void;
}

/** What can be done with the text, in words; it stays in view while the text scrolls. */
export function Toolbar({ editor, children, isSource, onSource }: Props) {
  // Where files are still to come in, there is no source yet.
  const state = useEditorState(editor);
  const waits = state !== undefined && isWaiting(state.doc);
  return (
    <div className="body-tools" role="toolbar" aria-label="排版">
      {!isSource && (
        <>
          {textTools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} editor={editor} />
          ))}
          {children}
          {otherTools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} editor={editor} />
          ))}
        </>
      )}
      <button
        type="button"
        aria-pressed={isSource}
        {...disabledBecause(waits && '正文里的图片和文件传完或者去掉以后，再看源文字。', '看和改源文字')}
        onClick={() => onSource(!isSource)}
      >
        {isSource ? '排好版' : '源文字'}
      </button>
    </div>
  );
}

/** For a moment, until the editor is there. */
export const OPENING = '正文正在打开，请稍候。';

const never = () => () => undefined;

/** The state of the editor; the component is drawn again when it changes. */
export function useEditorState(editor: BodyEditor | undefined) {
  return useSyncExternalStore(editor?.subscribe ?? never, () => editor?.view.state);
}

function ToolButton({
  tool: { name, title = name, run, isOn, idle },
  editor,
}: {
  tool: Tool;
  editor: BodyEditor | undefined;
}) {
  const state = useEditorState(editor);
  const whyIdle = state ? !run(state) && (idle ?? whyNot(state, name)) : OPENING;
  return (
    <button
      type="button"
      {...disabledBecause(whyIdle, title)}
      aria-pressed={isOn && state ? isOn(state) : undefined}
      // The cursor stays where it is, and a phone keeps its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!editor) return;
        run(editor.view.state, editor.view.dispatch, editor.view);
        editor.view.focus();
      }}
    >
      {name}
    </button>
  );
}

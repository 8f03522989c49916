import { useState, type FormEvent } from 'react';
import { disabledBecause } from '../../widgets/disabled-because.ts';
import { schema } from '../schema.ts';
import type { BodyEditor } from '../body-editor.ts';
import { linkAddress } from './link-address.ts';
import { linkAt, removeLink, setLink } from './links.ts';
import { sitePages, type SitePage } from './site-pages.ts';
import { OPENING, useEditorState } from './Toolbar.tsx';
import { whyNot } from './why-not.ts';

const NO_ADDRESS = '这不是网址。请写成 https://www.example.cn/ 这样，或者在下面选本站的一页。';
const SHOWN = 6;

/** The button 链接 and what it asks: an address, or a page of this site found by its title. */
export function LinkTool({ editor }: { editor: BodyEditor | undefined }) {
  const state = useEditorState(editor);
  const [open, setOpen] = useState(false);
  const here = state && linkAt(state);
  const isCode = state?.selection.$from.parent.type === schema.nodes.source;
  return (
    <>
      <button
        type="button"
        aria-pressed={here !== undefined}
        aria-expanded={open}
        {...disabledBecause(state ? isCode && whyNot(state, '链接') : OPENING)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        链接
      </button>
      {open && editor && <LinkForm editor={editor} onClose={() => setOpen(false)} />}
    </>
  );
}

function LinkForm({ editor, onClose }: { editor: BodyEditor; onClose: () => void }) {
  const before = linkAt(editor.view.state);
  const { from, to } = editor.view.state.selection;
  const [words, setWords] = useState(before?.words ?? editor.view.state.doc.textBetween(from, to, ' '));
  const [typed, setTyped] = useState(before?.href ?? '');
  const [wrong, setWrong] = useState(false);
  const [pages, setPages] = useState<readonly SitePage[]>([]);
  const found = typed.trim() === '' ? [] : pages.filter(({ title }) => title.includes(typed.trim())).slice(0, SHOWN);
  const close = () => {
    onClose();
    editor.view.focus();
  };
  const link = (href: string, title: string) => {
    setLink(editor.view, href, words.trim() || title);
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = linkAddress(typed, location.host);
    if (href === undefined) setWrong(true);
    else link(href, typed.trim());
  };
  return (
    <form
      className="body-ask"
      aria-label="链接"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <label>
        文字
        <input value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <label>
        网址，或者本站一页的标题
        <input
          autoFocus
          value={typed}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby="body-link-said"
          onFocus={() => void sitePages().then(setPages)}
          onChange={({ target }) => {
            setTyped(target.value);
            setWrong(false);
          }}
        />
      </label>
      <p id="body-link-said" role="status">
        {wrong && NO_ADDRESS}
      </p>
      {found.length > 0 && (
        <ul aria-label="本站的页面">
          {found.map(({ title, address }) => (
            <li key={address}>
              <button type="button" onClick={() => link(address, title)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="body-ask-actions">
        <button type="submit">{before ? '改好' : '加链接'}</button>
        {before && (
          <button
            type="button"
            onClick={() => {
              removeLink(editor.view);
              close();
            }}
          >
            去掉链接
          </button>
        )}
        <button type="button" onClick={close}>
          不加了
        </button>
      </div>
    </form>
  );
}

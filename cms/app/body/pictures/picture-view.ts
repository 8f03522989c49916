import type { Node } from 'prosemirror-model';
import { Selection } from 'prosemirror-state';
import type { NodeViewConstructor } from 'prosemirror-view';
import { WORDS_FIELD } from '../../../../src/markdown/body-links.ts';
import { DECORATIVE } from '../../../../src/markdown/images.ts';
import { isPicture } from '../../uploads/prepare.ts';
import { arriving } from './arriving.ts';
import { uploadLine } from './upload-line.ts';

/** Shows an upload in an image, also before it is public; the returned function ends it. */
export type ShowPicture = (src: string, show: (address: string) => void) => () => void;

/** A picture with the field for what it shows under it, and a way to take it out; on its way, too. */
export const pictureView =
  (showPicture: ShowPicture): NodeViewConstructor =>
  (node, view, getPos) => {
    let current = node;
    const dom = document.createElement('figure');
    dom.className = 'body-picture';
    const image = dom.appendChild(document.createElement('img'));
    image.draggable = false;
    image.addEventListener('error', () => (dom.dataset['gone'] = 'true'));
    image.addEventListener('load', () => {
      delete dom.dataset['gone'];
      // It has pushed the field down in which somebody writes.
      if (document.activeElement === words) words.scrollIntoView({ block: 'nearest' });
    });
    const line = dom.appendChild(document.createElement('div'));
    line.contentEditable = 'false';
    const label = line.appendChild(document.createElement('label'));
    label.textContent = '图里是什么';
    const words = label.appendChild(document.createElement('input'));
    words.type = 'text';
    const asked = `${WORDS_FIELD}-field-${String(++fields)}`;
    words.placeholder = '一句话，看不见图片的居民靠它';
    const decorative = button('只是装饰', () => tell(DECORATIVE));
    const remove = button('去掉图片', () => {
      view.dispatch(view.state.tr.delete(place(), place() + current.nodeSize));
      view.focus();
    });

    const place = () => getPos() ?? 0;
    words.addEventListener('input', (event) => {
      // Letters of Pinyin are no words yet; the field tells once more when they are.
      if (!event.isComposing) tell(words.value);
    });
    words.addEventListener('compositionend', () => tell(words.value));
    words.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      // Below the picture: what is typed next is never put in its place.
      const below = Selection.findFrom(view.state.doc.resolve(place() + current.nodeSize), 1, true);
      if (below) view.dispatch(view.state.tr.setSelection(below).scrollIntoView());
      view.focus();
    });
    function tell(alt: string) {
      if (alt !== current.attrs['alt']) view.dispatch(view.state.tr.setNodeAttribute(place(), 'alt', alt));
    }
    function button(name: string, onClick: () => void) {
      const made = line.appendChild(document.createElement('button'));
      made.type = 'button';
      made.textContent = name;
      made.addEventListener('click', onClick);
      return made;
    }

    let stop = () => {};
    /** As it is now, as far as that is not what it was `before`. */
    const draw = (before?: Node) => {
      const { src, alt, upload } = current.attrs as { src: string; alt: string; upload: string | null };
      image.alt = alt;
      // While Pinyin is typed the field holds more than the text does.
      if (before?.attrs['alt'] !== alt && words.value !== alt) words.value = alt;
      decorative.hidden = alt !== '';
      // Where the form leads to when something is to be said of the picture.
      words.id = alt === '' ? asked : '';
      if (before?.attrs['src'] === src && before.attrs['upload'] === upload) return;
      stop();
      if (upload === null) {
        delete dom.dataset['upload'];
        stop = showPicture(src, (address) => {
          image.src = address;
        });
      } else {
        dom.dataset['upload'] = upload;
        stop = showArriving(upload);
      }
    };

    function showArriving(id: string) {
      const file = arriving.get(id)?.file;
      const isShown = file !== undefined && (file.type.startsWith('image/') || isPicture(file.name));
      label.hidden = !isShown;
      remove.textContent = isShown ? '去掉图片' : '去掉文件';
      const own = isShown ? URL.createObjectURL(file) : undefined;
      if (own !== undefined) image.src = own;
      const { dom: told, stop: stopTelling } = uploadLine(id);
      told.contentEditable = 'false';
      dom.insertBefore(told, line);
      return () => {
        stopTelling();
        told.remove();
        if (own !== undefined) URL.revokeObjectURL(own);
        label.hidden = false;
      };
    }
    draw();
    return {
      dom,
      update(next) {
        if (next.type !== current.type) return false;
        const before = current;
        current = next;
        draw(before);
        return true;
      },
      stopEvent: ({ target }) => target instanceof HTMLElement && target.closest('.body-picture > div') !== null,
      ignoreMutation: () => true,
      destroy: () => stop(),
    };
  };

let fields = 0;

import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';

/** Shows an upload in an image, also before it is public; the returned function ends it. */
export type ShowPicture = (src: string, show: (address: string) => void) => () => void;

/** A picture with the field for what it shows under it, and a way to take it out. */
export const pictureView =
  (showPicture: ShowPicture): NodeViewConstructor =>
  (node, view, getPos) => {
    let current = node;
    const dom = document.createElement('figure');
    dom.className = 'body-picture';
    const image = dom.appendChild(document.createElement('img'));
    image.draggable = false;
    const line = dom.appendChild(document.createElement('div'));
    line.contentEditable = 'false';
    const words = line.appendChild(document.createElement('input'));
    words.type = 'text';
    words.placeholder = '图里是什么（看不见图片的居民靠它）';
    words.setAttribute('aria-label', '图里是什么');
    const remove = line.appendChild(document.createElement('button'));
    remove.type = 'button';
    remove.textContent = '去掉图片';

    const place = () => getPos() ?? 0;
    words.addEventListener('input', (event) => {
      // Letters of Pinyin are no words yet; the field tells once more when they are.
      if (!event.isComposing) tell();
    });
    words.addEventListener('compositionend', tell);
    words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) view.focus();
    });
    remove.addEventListener('click', () => {
      view.dispatch(view.state.tr.delete(place(), place() + current.nodeSize));
      view.focus();
    });
    function tell() {
      if (words.value !== current.attrs['alt'])
        view.dispatch(view.state.tr.setNodeMarkup(place(), null, { ...current.attrs, alt: words.value }));
    }

    let stop = () => {};
    const draw = (before?: Node) => {
      const { src, alt } = current.attrs as { src: string; alt: string };
      image.alt = alt;
      if (words.value !== alt) words.value = alt;
      if (before?.attrs['src'] === src) return;
      stop();
      stop = showPicture(src, (address) => {
        image.src = address;
      });
    };
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
      stopEvent: ({ target }) => line.contains(target as HTMLElement | null),
      ignoreMutation: () => true,
      destroy: () => stop(),
    };
  };

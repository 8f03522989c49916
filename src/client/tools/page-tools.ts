import './text-size-button.ts';
import './suggest-later.ts';
import './keep-pages.ts';
import '../refresh-as-of.ts';
import { beginReading } from '../reading/begin-reading.ts';
import { whenVoice } from '../reading/voice.ts';
import sheet from './page-tools.css?url';
import share from './share/share-panel.ts?worker&url';
import { searchOverPage } from './search-over-page.ts';
import { toolElement, toolLine, type PageTool } from './page-tool.ts';

/** Other forms of this page, by the name that `data-also` of `main` gives them. Each lies at its own place, at the same address below; `$&` is the edition. */
const FORMS: Readonly<Record<string, { label: string; at: string }>> = {
  // It is there in each script, and not in English.
  elder: { label: '长者版', at: '$&/elder' },
  wall: { label: '上墙打印', at: '/wall' },
};

/** What a button says that fetches what it does, when that cannot be had. */
const NOT_HAD = '没有取到，再试一次';

const main = document.querySelector('main');
const also = main?.dataset['also']?.split(' ') ?? [];
const tools: readonly PageTool[] = [
  { label: '打印', run: () => print() },
  {
    label: '分享',
    // Fetched once; from then on the panel itself hears the button.
    run: (button) => {
      button.dataset['share'] = '';
      import(/* @vite-ignore */ share).catch(() => {
        delete button.dataset['share'];
        button.textContent = NOT_HAD;
      });
    },
  },
  ...also.flatMap((name) => {
    const form = FORMS[name];
    return form
      ? [{ label: form.label, href: location.pathname.replace(/^\/en(?=\/)/, '').replace(/^(?:\/zh-hant)?/, form.at) }]
      : [];
  }),
];

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = sheet;
// Never without their styles: what they lay over the page or under it would jump.
styles.addEventListener('load', () => {
  searchOverPage();
  const way = document.querySelector('.crumb');
  if (!way) return;
  const isEntry = document.querySelector('[data-entry]') !== null;
  // Who has heard of it and has no voice for it is told why; voices come some time after the page.
  const unread = toolElement({ label: '没有朗读？', href: '/elder/about/#voice' });
  const line = toolLine(isEntry ? tools : []);
  line.append(unread);
  if (isEntry) main?.append(line);
  whenVoice(() => {
    const read = toolElement({ label: '朗读', run: () => void beginReading() });
    unread.remove();
    if (placeBeside(way, read)) return;
    line.append(read);
    main?.append(line);
  });
});
document.head.append(styles);

/** At the end of the line of the way here, above the title: false where the way itself needs that room. */
function placeBeside(way: Element, tool: HTMLElement): boolean {
  tool.className = 'beside-way';
  way.after(tool);
  const ends = [...way.querySelectorAll('a')].map((step) => step.getBoundingClientRect().right);
  if (Math.max(...ends) < tool.getBoundingClientRect().left) return true;
  tool.className = '';
  return false;
}

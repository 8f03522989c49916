import { doing, uploading, type Uploading } from '../../uploads/uploading.ts';
import { arriving, type Arriving } from './arriving.ts';

/** How far a file is that will stand here, or why it does not come and what can be done; `stop` ends it. */
export function uploadLine(id: string): { dom: HTMLElement; stop: () => void } {
  const dom = document.createElement('div');
  dom.className = 'body-upload';
  dom.id = uploadPlace(id);
  const words = dom.appendChild(document.createElement('p'));
  words.setAttribute('role', 'status');
  const progress = dom.appendChild(document.createElement('progress'));
  progress.setAttribute('aria-label', '上传了多少');
  const again = dom.appendChild(document.createElement('button'));
  again.type = 'button';
  again.textContent = '再传一次';
  again.addEventListener('click', () => arriving.again(id));

  const draw = () => {
    const known = arriving.get(id);
    if (!known) return;
    const { outcome } = known;
    const said = sentence(known);
    if (words.textContent !== said) words.textContent = said;
    dom.dataset['failed'] = String(outcome !== undefined);
    again.hidden = !outcome || !('refused' in outcome) || !outcome.mayTryAgain;
    progress.hidden = outcome !== undefined;
    progress.value = onItsWay(known)?.share ?? 0;
  };
  draw();
  const stops = [arriving.subscribe(draw), uploading.subscribe(draw)];
  return { dom, stop: () => stops.forEach((stop) => stop()) };
}

function sentence(known: Arriving): string {
  if (known.outcome && 'refused' in known.outcome) return known.outcome.refused;
  const now = onItsWay(known);
  return `${now ? doing(now) : '等着上传'}“${known.file.name}”`;
}

/** Where it is on the page. */
export const uploadPlace = (id: string): string => `upload-${id}`;

/** Files go one after another. */
function onItsWay({ file }: Arriving): Uploading | undefined {
  const now = uploading.get();
  return now?.file === file ? now : undefined;
}

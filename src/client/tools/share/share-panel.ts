import { instantNow } from '../../keep-current.ts';
import { pictureCard } from './picture-card.ts';
import { factsOf, shareText } from './shared-facts.ts';

/*
 * The panel under the line of tools, made when 分享 is pressed for the first time; later the button shows and hides it. It
 * stands in the page and covers nothing.
 */
const opener = document.querySelector<HTMLButtonElement>('[data-share]');
const panel = document.createElement('div');
const said = document.createElement('p');
const facts = factsOf(document, instantNow());
const text = shareText(facts);

/** What the browser of 微信 cannot do for a page, its own menu does. */
const inWeChat = /MicroMessenger/i.test(navigator.userAgent);

panel.className = 'share';
said.setAttribute('role', 'status');
const buttons = [
  ...('share' in navigator && !inWeChat ? [button('发给别人', send)] : []),
  button('复制链接', () => void copy(facts.address, '网址复制好了，到群里长按、粘贴就行。')),
  button('复制文字', () => void copy(text, '文字复制好了，到群里长按、粘贴就行。')),
  ...(facts.withdrawn ? [] : [button('做成图片', draw)]),
];
if (inWeChat) say('在微信里：点右上角“…”，选“发送给朋友”或者“分享到朋友圈”。');
panel.append(...buttons, said);
opener?.setAttribute('aria-expanded', 'true');
opener?.closest('.tools')?.after(panel);
opener?.addEventListener('click', () => {
  panel.hidden = !panel.hidden;
  opener.setAttribute('aria-expanded', String(!panel.hidden));
});

function button(label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn alt';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

function say(words: string): void {
  said.textContent = words;
}

function send(): void {
  const { title, address } = facts;
  navigator.share({ title, text: text.replace(`\n${address}`, ''), url: address }).catch((error: unknown) => {
    // Who closes the list of ways has changed their mind.
    if ((error as Error).name !== 'AbortError') say('没有发出去，可以复制文字，到群里粘贴。');
  });
}

async function copy(what: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(what);
    say(done);
  } catch {
    // An old browser, or one that lets no page write there: people can still do it by hand.
    const field = panel.querySelector('textarea') ?? panel.appendChild(document.createElement('textarea'));
    field.readOnly = true;
    field.rows = 6;
    field.setAttribute('aria-label', '要复制的文字');
    field.value = what;
    field.select();
    say('这个浏览器不让网页复制，文字在下面，请长按、全选、复制。');
  }
}

function draw(): void {
  const picture = panel.querySelector('img') ?? new Image();
  picture.src = pictureCard(facts);
  picture.alt = text;
  const link = panel.querySelector('a') ?? document.createElement('a');
  link.href = picture.src;
  link.download = `${facts.title}.png`;
  link.textContent = '存图片';
  link.className = 'btn alt';
  panel.append(link, picture);
  say('图片做好了，长按可以存下来，或者发给朋友。');
}

import { describe, expect, it } from 'vitest';
import { blocksHtml } from '../../src/markdown/blocks-html.ts';
import { readBlocks } from '../../src/markdown/blocks.ts';
import { render } from '../../src/markdown/render.ts';
import { sanitise } from '../../src/markdown/sanitise.ts';
import { CHARTER, MIXED, OPINION } from './samples.ts';
import { expectStrictHtml } from './strict-html.ts';

const OURS = { host: 'gongshi.example', image: () => ({ width: 800, height: 600 }) };

const MARKUP = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></ScRiPt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext></p><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data="data:text/html,<script>alert(1)</script>">',
  '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a onmouseover=alert(1)>x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)>',
  '<textarea autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<isindex action=javascript:alert(1) type=submit>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:/a/">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<style>@import "//evil.example";</style>',
  '<div style="background:url(javascript:alert(1))">',
  '<p style="position:fixed;inset:0">',
  '<template><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '<<script>alert(1)//<</script>',
  '<img src=`x`onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<a id=location href=//evil.example>',
  '<a name=body>x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '&#x3c;script&#x3e;alert(1)',
  '\\<script>alert(1)\\</script>',
  '`<script>alert(1)</script>`',
  '**<img src=x onerror=alert(1)>**',
  '<b onclick=alert(1)>**x**</b>',
  '<scr\u0000ipt>alert(1)</script>',
];

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  'javascript&#0000058alert(1)',
  '&Tab;javascript:alert(1)',
  'java&NewLine;script:alert(1)',
  'javascript%3Aalert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  '\u200bjavascript:alert(1)',
  'java\u00adscript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'blob:https://gongshi.example/1',
  'filesystem:https://gongshi.example/',
  'view-source:https://a.example',
  'ftp://a.example/x',
  '//evil.example/x',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'http:/evil.example',
  'https://a.example@evil.example/',
  'https://user:pass@evil.example/',
  'feed:javascript:alert(1)',
  'jar:https://a.example!/x',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'x:y',
  ':javascript:alert(1)',
  '"onmouseover="alert(1)',
  'a" onerror="alert(1)',
  "a' onerror='alert(1)",
  'a`onerror=alert(1)',
  'https://a.example/"><script>alert(1)</script>',
];

describe('nothing an author writes becomes active', () => {
  it.each(MARKUP)('raw HTML is text: %s', (payload) => {
    for (const body of [
      payload,
      `正文${payload}正文`,
      `- ${payload}`,
      `> ${payload}`,
      `| ${payload} | a |\n|---|---|\n| ${payload} | b |`,
      `## ${payload}`,
      `[${payload}](/a)`,
      `![${payload}](/media/a.png "${payload}")`,
      `\`\`\`${payload}\n${payload}\n\`\`\``,
      `一、${payload}`,
      `<u>${payload}</u><!-- ${payload} --><br>${payload}`,
      `<p title="${payload}">${payload}</p>`,
      `<sup>${payload}</sup><td ${payload}>`,
      `1. ${payload}\n3. ${payload}`,
    ]) {
      expectStrictHtml(blocksHtml(readBlocks(body), OURS));
      expectStrictHtml(render(body, OURS).html);
      expectStrictHtml(render(body, { ...OURS, numbered: true }).html);
    }
  });

  it.each(ADDRESSES)('no way round the list of addresses: %j', (address) => {
    for (const body of [
      `[字](${address})`,
      `[字](<${address}>)`,
      `![字](${address})`,
      `![字](<${address}> "题")`,
      `<${address}>`,
      `正文 ${address} 正文`,
      `[字][1]\n\n[1]: ${address}`,
      `[字][1]\n\n[1]: <${address}> "题"`,
      `[![字](${address})](${address})`,
    ]) {
      expectStrictHtml(blocksHtml(readBlocks(body), OURS));
      const { html } = render(body, OURS);
      expectStrictHtml(html);
      for (const [, url = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        expect(url).not.toMatch(/^[^/?#]*(?:script|data|vb|mocha|file|blob|feed|jar|ftp)[^/?#]*:|^\/\/|^[^/?#]*&#/i);
      }
    }
  });

  it('keeps the words of a link that it drops', () => {
    expect(render('见[通知全文](javascript:alert%281%29)。').html).toBe('<p>见通知全文。</p>\n');
    expect(render('见[通知全文](//evil.example)。').html).toBe('<p>见通知全文。</p>\n');
  });

  it('lets through what may stand', () => {
    for (const url of [
      '/a',
      'a/b.html',
      '../x',
      '#p3',
      '?q=1',
      'tel:0999-5550108',
      'mailto:a@example.org',
      'https://gongshi.example/a',
    ]) {
      expect(render(`[字](${url})`, OURS).html).toBe(`<p><a href="${url}">字</a></p>\n`);
    }
  });

  it('drops marks that reverse the direction of writing', () => {
    expect(render('收\u202e入').html).toBe('<p>收入</p>\n');
  });
});

describe('the second layer', () => {
  it.each([OPINION, CHARTER, MIXED])('changes nothing that the renderer makes', (sample) => {
    for (const options of [{}, OURS, { ...OURS, numbered: true }]) {
      const html = blocksHtml(readBlocks(sample), options);
      expectStrictHtml(html);
      expect(sanitise(html)).toBe(html);
    }
  });

  it.each([
    ['<script>alert(1)</script><p>字</p>', '<p>字</p>'],
    ['<p id="body" style="color:red" onclick="x()" class="btn">字</p>', '<p>字</p>'],
    ['<p id="p3" class="signoff">字</p>', '<p id="p3" class="signoff">字</p>'],
    ['<a href="javascript:alert(1)">字</a>', '<a>字</a>'],
    ['<img src="data:image/svg+xml,x" alt="">', '<img alt="">'],
    ['<form><input name="x"><button>字</button></form>', '字'],
    ['<h1>字</h1>', '字'],
  ])('would stop %s by itself', (html, clean) => {
    expect(sanitise(html)).toBe(clean);
  });
});

/**
 * Keeps the board readable without a network: from the first visit the pages that one needs most (`/data/offline.json`), and
 * whatever was opened; pages and the search as they were seen last, the network first. What comes out of the store says of
 * when it is. Files with a digest in their address never change and come from here. The desk, the CMS, previews and data are
 * left alone; files of entries are in `sw-uploads.js`.
 *
 * What was taken down must not stay here: with each page the list of what is there is asked for again. If something has
 * gone from it (an entry, the names in one, an earlier text), everything kept is dropped, since lists, neighbours and the
 * search index name it too.
 */
importScripts('/sw-uploads.js');

const PAGES = 'pages-4';
const FILES = 'files-4';
const ASSETS = 'assets-1';
const LIST = 'list-3';
const PRESENT = '/data/present.json';
const WANTED = '/data/offline.json';
const FIRST = ['/', '/contact/', '/search/', '/search-index.json'];
const PATIENCE = 4000;
const DAY = 86_400_000;
/** Also spelled otherwise: no address of ours needs two slashes or encodes a letter of English, but `/%64esk/` leads to the desk. */
const LEFT_ALONE = /^\/(?:admin|desk|preview|data)(?:\/|$)|%(?![89a-f])|\/\//i;
const NEVER_CHANGES = /^\/(?:_astro\/|search-index\/)/;
const MOST = { [PAGES]: 400, [ASSETS]: 200, [FILES]: 6000 };
/** Of the pages that one needs most, where somebody asks to be spared data. */
const MOST_SPARING = 12;
/** What a gateway answers in place of a site that it does not reach. */
const UNREACHED = [502, 503, 504];

/** How often everything was dropped: what was on its way meanwhile may still name what is gone. */
let drops = 0;
let keeping;
/** Scripts in which it was looked what they fetch. */
const followed = new Set();

addEventListener('install', (event) => {
  skipWaiting();
  // The list first: what goes from it later was kept with it or after it.
  event.waitUntil(dropTakenDown().then(keepFirst).then(keepOpen));
});

addEventListener('activate', (event) => {
  const mine = [PAGES, FILES, ASSETS, LIST, UPLOADS];
  const drop = (names) => Promise.all(names.filter((name) => !mine.includes(name)).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(drop).then(claim));
  // Not waited for: until this event has ended, no page would be answered.
  void keepWanted();
});

const claim = () => clients.claim();

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || LEFT_ALONE.test(pathname)) return;
  // A part of a file is no answer to whoever asks for all of it.
  if (isUpload(pathname)) {
    if (!request.headers.has('range')) event.respondWith(newestUpload(event));
  } else if (NEVER_CHANGES.test(pathname)) event.respondWith(unchanging(request));
  else if (request.mode === 'navigate' || pathname === '/search-index.json') event.respondWith(newest(event));
});

/** What every board has. */
async function keepFirst() {
  for (const path of FIRST) await fetchPage(path);
}

/** The pages that were open before there was this worker. */
async function keepOpen() {
  const open = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const shown = open.map(({ url }) => new URL(url).pathname).filter((path) => !LEFT_ALONE.test(path));
  for (const path of new Set(shown)) await fetchPage(path);
}

/** Once a day; a page whose mark is the same is not asked for again. Stopped in between, it goes on with the next page. */
async function keepWanted() {
  keeping ??= keepListed().finally(() => {
    keeping = undefined;
  });
  await keeping;
}

async function keepListed() {
  const lists = await caches.open(LIST);
  const last = await lists.match(WANTED);
  if (last && Date.now() - keptAt(last) < DAY) return;
  const response = await fetch(WANTED, { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) return;
  const marked = stamped(response, await response.clone().text());
  const cache = await caches.open(PAGES);
  const wanted = Object.entries(await response.json());
  for (const [path, mark] of wanted.slice(0, navigator.connection?.saveData ? MOST_SPARING : wanted.length)) {
    const known = await cache.match(path);
    if (mark === '' || known?.headers.get('x-mark') !== mark) await fetchPage(path, mark);
  }
  await lists.put(WANTED, marked);
}

async function fetchPage(path, mark) {
  const before = drops;
  const response = await fetch(path, { cache: 'no-cache' }).catch(() => undefined);
  return response && drops === before ? keep(path, response, mark) : undefined;
}

/** By its path alone: with a question behind it, it is the same file. One that cannot be kept is there all the same. */
async function unchanging(request) {
  const key = withoutQuestion(request.url);
  const name = key.startsWith('/_astro/') ? ASSETS : FILES;
  const known = await caches.match(key, { cacheName: name }).catch(() => undefined);
  if (known) return known;
  const response = await fetch(request);
  if (response.status === 200) await keepFile(name, key, response.clone()).catch(() => {});
  return response;
}

async function keepFile(name, key, response) {
  const cache = await caches.open(name);
  await cache.put(key, response);
  await removeOldest(name);
}

/** The page as it is now; if it does not come soon, or the site is not reached, as it was kept. */
async function newest(event) {
  const key = withoutQuestion(event.request.url);
  const before = drops;
  const dropped = dropTakenDown();
  const answer = fetch(event.request);
  // Whatever was on its way while something was taken down is asked for once more.
  const kept = answer.then(async (response) => {
    const copy = response.clone();
    // Another page may have found that out before this one did.
    const html = (await dropped) || drops !== before ? await fetchPage(key) : await keep(key, copy);
    if (html) await keepUploads(html);
    await keepElder(key);
  });
  event.waitUntil(kept.catch(() => {}).then(keepWanted));
  const late = new Promise((over) => {
    setTimeout(over, PATIENCE);
  });
  const soon = await Promise.race([answer, late]).catch(() => undefined);
  const isUnreached = UNREACHED.includes(soon?.status);
  if (soon && !isUnreached) return soon;
  const known = await (await caches.open(PAGES)).match(key);
  if (known) return fromStore(known, isUnreached ? '网站暂时打不开，这是 ' : '没有连上网络，这是 ');
  return answer.catch(() => notKept());
}

/** Who reads 长者版 has its first page, its telephones and its search without a network too. */
async function keepElder(key) {
  const [first] = /^(?:\/zh-hant)?\/elder\//.exec(key) ?? [];
  const cache = await caches.open(PAGES);
  for (const path of first ? ['', 'calls/', 'search/'].map((own) => first + own) : []) {
    if (!(await cache.match(path))) await fetchPage(path);
  }
}

/** Gives back its text, if it is kept. */
async function keep(key, response, mark) {
  const cache = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await cache.delete(key);
  const { headers } = response;
  // What was led elsewhere is not the page that was asked for.
  if (!response.ok || response.redirected || !/html|json/.test(headers.get('content-type'))) return;
  if (/no-store|private/.test(headers.get('cache-control'))) return;
  const text = await response.text();
  // First what it needs: a page without its styles is no page.
  for (const [, file] of text.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)) {
    await keepAsset(file);
  }
  const before = await cache.match(key);
  // Taken out and put in anew, it is the youngest.
  await cache.delete(key);
  await cache.put(key, stamped(response, text, mark ?? before?.headers.get('x-mark') ?? ''));
  await removeOldest(PAGES);
  return text;
}

/** A file that a page names, and what a script fetches after it: the size of text is changed, and a page read aloud, without a network too. */
async function keepAsset(file) {
  const response = await unchanging(new Request(file)).catch(() => {});
  if (!response?.ok || !file.endsWith('.js') || followed.has(file)) return;
  followed.add(file);
  for (const [, named] of (await response.text()).matchAll(/["'`](\/_astro\/[^"'`]+)/g)) await keepAsset(named);
}

async function removeOldest(name) {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - MOST[name]))) await cache.delete(request);
}

function stamped({ headers: own }, text, mark = '') {
  const headers = new Headers(own);
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set('x-kept', String(Date.now()));
  headers.set('x-mark', mark);
  return new Response(text, { headers });
}

const keptAt = ({ headers }) => Number(headers.get('x-kept'));

/** A kept page, with a line over it that says of when it is. The hall's screen says so itself. */
async function fromStore(response, why) {
  if (!response.headers.get('content-type').includes('html')) return response;
  // In Beijing, whatever the clock of the phone is set to.
  const instant = `${new Date(keptAt(response) + 8 * 3_600_000).toISOString().slice(0, 16)}+08:00`;
  const [, month, day, clock] = /-(\d+)-(\d+)T(.{5})/.exec(instant);
  const line = `${why}${Number(month)}月${Number(day)}日 ${clock} 存下的内容。`;
  const band = `<section class="alert" data-level="notice" aria-label="存下的内容"><div class="wrap"><p>${line}</p></div></section>`;
  const text = await withUploadsSaid(await response.text());
  const [start, main] = cutAtMain(text);
  const isBare = main === '' || /<html [^>]*data-screen=/.test(text);
  const html = `${start}${isBare ? '' : band}${main}`
    .replace('<html ', `<html data-kept="${instant}" `)
    .replaceAll(' data-now="instant"', '');
  return new Response(html, { headers: response.headers });
}

/** What stands before `main`, and the rest. In the head a title with that word may stand in quotes, in which a `<` is no tag. */
function cutAtMain(html) {
  const at = html.indexOf('<main', html.lastIndexOf('<body'));
  return at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)];
}

/** A number as it is dialled, also by whoever has only this page. */
const call = (name, number) => `<li><a href="tel:${number}">${name} <b>${number}</b></a></li>`;

/** That a page was not kept, in the frame of the kept home with its menus; whom to ring stands first. */
async function notKept(what = '这一页还没有存下来。') {
  const home = await (await caches.open(PAGES)).match('/').then((known) => known?.text());
  // Those at the foot that have a name: the street's own.
  const own = home?.slice(home.indexOf('<footer')).match(/<a href="tel:[^"]*">[^<]*<span>[^<]*<\/span><\/a>/g) ?? [];
  const hotlines = own.map((link) => `<li>${link.replace('<span>', ' <b>').replace('</span>', '</b>')}</li>`).join('');
  const said = `<nav class="crumb" aria-label="当前位置"><a href="/">首页</a></nav><div class="head"><h1>现在没有网络</h1><p class="lead">${what}看过的页面和办事指南可以照常打开；急事请直接打电话。</p></div>
<ul class="two calls">${call('报警', '110')}${call('火警', '119')}${call('急救', '120')}${hotlines}</ul>
<ul class="two"><li><a href="/services/">办事指南</a></li><li><a href="/contact/">急事找谁、打哪个电话</a></li></ul>`;
  const frame = home?.includes('</main>') ? home : '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><main></main></html>';
  const [start, main] = cutAtMain(frame);
  const html = start + main.replace(/^(<main[^>]*>)[^]*<\/main>/, (_, open) => `${open}<div class="doc">${said}</div></main>`);
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/**
 * Asks for the list of what is there, and drops all that is kept if something is missing that was there before. Says whether
 * it did. The list names groups by what they hold, so those it names as before hold the same, and only new ones are fetched.
 */
async function dropTakenDown() {
  const response = await fetch(PRESENT, { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) return false;
  const lists = await caches.open(LIST);
  const before = await lists.match(PRESENT).then((last) => last?.json() ?? []);
  const now = await response.clone().json();
  const replaced = before.filter((group) => !now.includes(group));
  const added = now.filter((group) => !before.includes(group));
  // One may be gone where the next list is there already: the next page asks again.
  const had = await lists.addAll(added).then(
    () => true,
    () => false,
  );
  if (!had) return false;
  const present = new Set(await tokensOf(added));
  const gone = (await tokensOf(replaced)).some((token) => !present.has(token));
  if (gone) {
    drops += 1;
    await Promise.all([caches.delete(PAGES), caches.delete(FILES), caches.delete(UPLOADS), lists.delete(WANTED)]);
  }
  // Last, so that a worker that is stopped meanwhile does it again.
  await lists.put(PRESENT, response);
  await Promise.all(replaced.map((group) => lists.delete(group)));
  if (gone) await keepFirst();
  return gone;
}

async function tokensOf(groups) {
  const lists = await caches.open(LIST);
  const read = async (group) => (await lists.match(group))?.json() ?? [];
  return (await Promise.all(groups.map(read))).flat();
}

/** A page is the same whatever is asked of it; the search reads the question by itself. */
function withoutQuestion(address) {
  return new URL(address).pathname;
}

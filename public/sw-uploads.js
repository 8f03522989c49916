/**
 * Part of `sw.js`: the PDF files and pictures of pages that were opened, so that they are there without a network. From the
 * network first, as pages are. Only what is small, and not more than a phone has room for; the oldest leave first.
 */
const UPLOADS = 'uploads-1';
const KEPT_KINDS = /^(?:application\/pdf|image\/)/;
const LARGEST = 2_000_000;
const MOST_IN_ALL = 20_000_000;
/** Of one page: an album of photographs must not push out everything else. */
const MOST_OF_PAGE = 12;

const isUpload = (path) => path.startsWith('/media/');

/** As the network has it now; without one, as it was kept. */
async function newestUpload(event) {
  const { url, referrer, mode } = event.request;
  const before = drops;
  const answer = fetch(event.request);
  const kept = answer.then(async (response) => {
    const copy = response.clone();
    // Opened from a page that was kept: this may be where somebody asks to be spared data.
    const page = await (await caches.open(PAGES)).match(keyOf(referrer));
    const isOfPage = page && uploadsOf(await page.text()).includes(keyOf(url));
    await (isOfPage ? keepUpload(keyOf(url), copy, before) : copy.body?.cancel());
  });
  event.waitUntil(kept.catch(() => {}));
  return answer.catch(async () => {
    const known = await (await caches.open(UPLOADS)).match(keyOf(url));
    return known ?? (mode === 'navigate' ? notKept('这个文件没有存在手机里。') : Response.error());
  });
}

/** Those of a page, as HTML. Where somebody asks to be spared data, only what the browser has at hand for showing the page. */
async function keepUploads(html) {
  const cache = await caches.open(UPLOADS);
  for (const key of uploadsOf(html).slice(0, MOST_OF_PAGE)) {
    if (await cache.match(key)) continue;
    const before = drops;
    const how = isSparing() ? { cache: 'only-if-cached', mode: 'same-origin' } : {};
    const response = await fetch(key, how).catch(() => undefined);
    if (response) await keepUpload(key, response, before);
  }
}

/** What a page shows or links to; files with names in them have a day on which they leave, and are not kept. */
function uploadsOf(html) {
  const lasting = html.replace(/<section\b[^>]*? id="named"[^]*?<\/section>/, '');
  const found = [...lasting.matchAll(/\b(?:href|src)="(\/media\/[^"]+)"/g)];
  return [...new Set(found.map(([, address]) => keyOf(address)))];
}

function isSparing() {
  const { saveData, type } = navigator.connection ?? {};
  return saveData === true || type === 'cellular';
}

async function keepUpload(key, response, before) {
  const cache = await caches.open(UPLOADS);
  const { headers, status, body } = response;
  if (status === 404 || status === 410) await cache.delete(key);
  const isWanted =
    status === 200 &&
    KEPT_KINDS.test(headers.get('content-type')) &&
    !/no-store|private/.test(headers.get('cache-control')) &&
    Number(headers.get('content-length')) <= LARGEST;
  if (!isWanted) {
    await body?.cancel();
    return;
  }
  const file = await response.blob();
  // Larger now than one that was kept: that one is out of date.
  await cache.delete(key);
  if (file.size > LARGEST || drops !== before) return;
  const own = new Headers({ 'content-type': headers.get('content-type'), 'x-size': String(file.size) });
  await cache.put(key, new Response(file, { headers: own }));
  await removeOldestUploads(cache);
}

async function removeOldestUploads(cache) {
  let left = MOST_IN_ALL;
  for (const request of (await cache.keys()).toReversed()) {
    left -= Number((await cache.match(request)).headers.get('x-size'));
    if (left < 0) await cache.delete(request);
  }
}

/** A page out of the store says of each file whether it can be opened now. */
async function withUploadsSaid(html) {
  const kept = new Set((await (await caches.open(UPLOADS)).keys()).map(({ url }) => keyOf(url)));
  return html.replace(/<a\b[^>]*? href="(\/media\/[^"]+)"[^>]*>[^]*?<\/a>/g, (link, address) => {
    const said = kept.has(keyOf(address)) ? '已存在手机里，现在能打开' : '没有存在手机里，有网络才能打开';
    return `${link} <small class="small">（${said}）</small>`;
  });
}

const keyOf = (address) => new URL(address, location.origin).pathname;

/**
 * Keeps what was read readable without a network: pages and the search as they were seen last, the network first. Files
 * with a digest in their address never change and come from here. The desk, the CMS and uploads are left alone.
 *
 * What was taken down must not stay here: with each page the list of what is there is asked for again. If something has
 * gone from it (an entry, the names in one, an earlier text), everything kept is dropped, since lists, neighbours and the
 * search index name it too.
 */
const PAGES = 'pages-3';
const FILES = 'files-3';
const LIST = 'list-2';
const PRESENT = '/data/present.json';
const PATIENCE = 4000;
const LEFT_ALONE = /^\/(?:admin|desk|media|data)\//;
const NEVER_CHANGES = /^\/(?:_astro\/|search-index\/)/;
const MOST_FILES = 6000;
const AWAY = '现在没有网络，这一页还没有存下来。看过的页面和搜索可以照常打开；急事请直接打电话。';

addEventListener('install', (event) => {
  skipWaiting();
  // The list first: what goes from it later was kept with it or after it.
  event.waitUntil(dropTakenDown().then(keepFirst));
});

addEventListener('activate', (event) => {
  const mine = [PAGES, FILES, LIST];
  const drop = (names) => Promise.all(names.filter((name) => !mine.includes(name)).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(drop));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || LEFT_ALONE.test(pathname)) return;
  if (NEVER_CHANGES.test(pathname)) event.respondWith(kept(request));
  else if (request.mode === 'navigate' || pathname === '/search-index.json') event.respondWith(newest(event));
});

async function keepFirst() {
  const cache = await caches.open(PAGES);
  await cache.addAll(['/', '/search/', '/search-index.json']).catch(() => {});
}

async function kept(request) {
  const cache = await caches.open(FILES);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) {
    await cache.put(request, response.clone());
    const names = await cache.keys();
    // The oldest go: most belong to an index that has been replaced.
    for (const name of names.slice(0, Math.max(0, names.length - MOST_FILES))) await cache.delete(name);
  }
  return response;
}

async function newest(event) {
  const key = withoutQuestion(event.request.url);
  const dropped = dropTakenDown();
  event.waitUntil(dropped);
  try {
    const response = await fetch(event.request, { signal: AbortSignal.timeout(PATIENCE) });
    event.waitUntil(keep(key, response.clone(), dropped));
    return response;
  } catch {
    const cache = await caches.open(PAGES);
    const known = await cache.match(key);
    return known ?? new Response(AWAY, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}

async function keep(key, response, dropped) {
  const fetchAgain = await dropped;
  const cache = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await cache.delete(key);
  // On its way while something was taken down, it may still name that.
  else if (fetchAgain) await cache.add(key).catch(() => {});
  else if (response.ok) await cache.put(key, response);
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
  if (gone) await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
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
  const url = new URL(address);
  return url.origin + url.pathname;
}

/**
 * Keeps what was read readable without a network: pages and the search as they were seen last, the network first. Files
 * with a digest in their address never change and come from here. The desk, the CMS and uploads are left alone.
 */
const PAGES = 'pages-1';
const FILES = 'files-1';
const PATIENCE = 4000;
const LEFT_ALONE = /^\/(?:admin|desk|media|data)\//;
const NEVER_CHANGES = /^\/(?:_astro\/|search-index\/)/;
const MOST_FILES = 6000;
const AWAY = '现在没有网络，这一页还没有存下来。看过的页面和搜索可以照常打开；急事请直接打电话。';

addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(PAGES).then((cache) => cache.addAll(['/', '/search/', '/search-index.json']).catch(() => {})),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => ![PAGES, FILES].includes(name)).map((name) => caches.delete(name)))),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || LEFT_ALONE.test(pathname)) return;
  if (NEVER_CHANGES.test(pathname)) event.respondWith(kept(request));
  else if (request.mode === 'navigate' || pathname === '/search-index.json') event.respondWith(newest(request));
});

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

async function newest(request) {
  const cache = await caches.open(PAGES);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) await cache.put(withoutQuestion(request.url), response.clone());
    return response;
  } catch {
    const known = await cache.match(withoutQuestion(request.url));
    return known ?? new Response(AWAY, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}

/** A page is the same whatever is asked of it; the search reads the question by itself. */
function withoutQuestion(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}

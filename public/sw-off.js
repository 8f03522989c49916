/** In place of `sw.js` where the operator keeps nothing on phones: empties what was kept there, and goes. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const drop = (names) => Promise.all(names.map((name) => caches.delete(name)));
  event.waitUntil(
    caches
      .keys()
      .then(drop)
      .then(() => registration.unregister()),
  );
});

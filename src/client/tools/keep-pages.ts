/** What is needed most is kept from the first visit for when there is no network (`public/sw.js`). */
if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => undefined);

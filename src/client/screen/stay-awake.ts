/** Asks the device not to put out the screen (Screen Wake Lock API); where it cannot be asked, its own settings decide. */
export function stayAwake(): void {
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  if (!wakeLock) return;
  const ask = () => {
    // Refused, as with a low battery, the screen goes out as it would have.
    if (document.visibilityState === 'visible') wakeLock.request('screen').catch(() => undefined);
  };
  ask();
  // The lock ends whenever the page is covered.
  document.addEventListener('visibilitychange', ask);
}

const EVERY = 60_000;
/** When nobody answers it is asked less and less often, but never less than this. */
const SELDOM = 600_000;
const PATIENCE = 20_000;

/**
 * Asks the site again and again whether this page is another one by now, and loads it then. A server answers an unchanged
 * page with a few bytes (304). `told` hears each time whether it was reached.
 */
export function stayNew(version: string, told: (reached: boolean) => void): void {
  let wait = EVERY;
  const ask = async () => {
    const other = await versionThere();
    if (other !== undefined && other !== version) location.reload();
    wait = other === undefined ? Math.min(SELDOM, wait * 2) : EVERY;
    told(other !== undefined);
    setTimeout(() => void ask(), wait);
  };
  setTimeout(() => void ask(), wait);
  // Back on the network it need not wait.
  addEventListener('online', () => {
    wait = EVERY;
    void versionThere().then((other) => {
      told(other !== undefined);
      if (other !== undefined && other !== version) location.reload();
    });
  });
}

/** The version of this page at the site; undefined where it cannot be had, or something else was answered. */
async function versionThere(): Promise<string | undefined> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => {
    giveUp.abort();
  }, PATIENCE);
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache', signal: giveUp.signal });
    return response.ok ? /data-screen="(\w+)"/.exec(await response.text())?.[1] : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

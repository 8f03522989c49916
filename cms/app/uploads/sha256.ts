/** Undefined where the page is not reached by https: there the desk tells it. */
export async function sha256Of(file: Blob): Promise<string | undefined> {
  // Its type says that it is always there.
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

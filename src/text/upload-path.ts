/**
 * Whether a decoded address is the plain path of an upload, `/media/consultations/plan.pdf`. `..%2f` becomes `../` only when
 * it is decoded, after browsers and `URL` have done their part: it would lead out of the folder.
 */
export const isUploadPath = (path: string): boolean =>
  path.startsWith('/media/') &&
  !/[\\\p{Cc}]/u.test(path) &&
  path
    .split('/')
    .slice(1)
    .every((part) => part !== '' && part !== '.' && part !== '..');

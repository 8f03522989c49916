import { isOpenData, type OpenFile } from '../../outputs/described/open-file.ts';
import type { SiteFolder } from './site-folder.ts';

/** The files of open data in a folder, with what was noted when they were written: none of them is read again. */
export const openFiles = ({ files }: SiteFolder): OpenFile[] =>
  [...files]
    .flatMap(([path, { pieces, sha256 }]) =>
      pieces && sha256 !== undefined && isOpenData(path)
        ? [{ path, sha256, bytes: pieces.reduce((sum, { size }) => sum + size, 0) }]
        : [],
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

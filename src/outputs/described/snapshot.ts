import { hash } from 'node:crypto';
import { licenceOf } from '../../model/described/licence.ts';
import type { Site } from '../../model/site.ts';
import { fixedPiece, JSON_TYPE, type Output } from '../output.ts';
import type { OpenFile } from './open-file.ts';

const INDEX = 'data/snapshot/index.json';

/**
 * What all open data was at the instant of a release: each file with its size and SHA-256, so that whoever keeps a copy can
 * show that it is whole and of when it is. `sha256sum -c` reads the second file; the index, with the instant, is in it.
 */
export function snapshot({ now, origin, settings }: Site, files: readonly OpenFile[]): Output[] {
  const head = { snapshot: `${settings.name}的开放数据`, at: now, origin, license: licenceOf(settings).path };
  const rows = files.map((file) => JSON.stringify(file)).join(',\n');
  const index = `${JSON.stringify(head).slice(0, -1)},"files":[\n${rows}\n]}\n`;
  const sums = [...files, { path: INDEX, sha256: hash('sha256', index) }].map(
    ({ path, sha256 }) => `${sha256}  ${path}\n`,
  );
  return [
    { path: INDEX, type: JSON_TYPE, pieces: [fixedPiece(index)] },
    { path: 'data/snapshot/SHA256SUMS.txt', type: 'text/plain; charset=utf-8', pieces: [fixedPiece(sums.join(''))] },
  ];
}

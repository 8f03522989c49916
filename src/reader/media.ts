import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { imageSize } from 'image-size';

import type { Media } from '../schema/page.ts';
import { isUploadPath } from '../text/upload-path.ts';
import { walk } from './files/walk.ts';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every upload by its path inside the media folder, in a stable order. */
export const filesIn = (mediaDir: string): string[] => walk(mediaDir, { counts: (name) => !name.startsWith('.') });

/** Whether there is a file at `/media/…`, also where the address is written in an odd way or leads to a link. */
export function isUploadIn(mediaDir: string, address: string): boolean {
  if (!isUploadPath(address)) return false;
  return statSync(join(mediaDir, address.slice('/media/'.length)), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What pages say of an uploaded file. */
export function describeUpload(path: string): Media {
  const type = TYPES[extname(path).slice(1).toLowerCase()] ?? 'application/octet-stream';
  const { size } = statSync(path);
  if (!type.startsWith('image/')) return { size, type };
  try {
    const { width, height } = imageSize(readFileSync(path));
    return { size, type, width, height };
  } catch {
    // A damaged picture still is a file one can link to; the page then reserves no room for it.
    return { size, type };
  }
}

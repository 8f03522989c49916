import { cleanPicture } from './clean-picture.ts';
import { withoutPhotoPositions } from './office-positions.ts';
import { demandInertOffice } from './office-safety.ts';
import { demandInertPdf } from './pdf-safety.ts';
import { withoutPositions } from './photo-position.ts';
import { Unfit } from './unfit.ts';

const PICTURES = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' } as const;

/** The bytes of an upload as they may be kept; its kind is already known to be what the name says. Runs in the workshop. */
export async function prepareHere(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const kind = Object.entries(PICTURES).find(([known]) => known === ending)?.[1];
  if (kind) return cleanPicture(bytes, kind);
  if (ending === 'pdf') {
    await demandInertPdf(bytes);
    return withoutPositions(bytes);
  }
  if (ending !== 'docx' && ending !== 'xlsx') throw new Unfit('这种文件不能上传');
  demandInertOffice(bytes);
  return withoutPhotoPositions(bytes);
}

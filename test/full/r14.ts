import { execFileSync } from 'node:child_process';
import { constants, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { activeUploads, PAYLOAD } from '../attachments/active-uploads.ts';
import { goodPictures, officeUploads, placedUploads } from '../attachments/harmless-uploads.ts';
import { firstClerk, type Clerk } from '../desk/support/desk-under-test.ts';
import { createPlace, openDesk, removePlace, type Place } from '../desk/support/place.ts';
import { counted, type Property } from './property.ts';

type Upload = [name: string, bytes: Buffer];

/** 39° 54′ as EXIF writes it, in both byte orders, and as XMP writes it. */
const POSITION = ['270000000100000036000000', '000000270000000100000036'].map((hex) => Buffer.from(hex, 'hex'));
const POSITION_IN_XMP = Buffer.from('39,54N');

export const property: Property = {
  id: 'R14',
  title: '上传：会运行的一个不留，照片的位置一个不留，正常的一个不少',
  async prove(share) {
    const place = await createPlace();
    const running = await openDesk(place);
    try {
      const wang = await firstClerk(running);
      const send = sender(wang);
      const part = (uploads: Upload[]) => every(uploads, counted(uploads.length, share));
      const active = part(await activeUploads());
      const placed = part(await placedUploads());
      const office = part(await officeUploads());
      const good = part(await goodPictures());

      // A search that finds nothing proves something only if it would have found it.
      const blind = [
        ...active.filter(([, bytes]) => !runs(bytes)),
        ...placed.filter(([, bytes]) => !knowsPlace(bytes)),
      ];
      if (blind.length > 0) throw new Error(`not searchable: ${blind.map(([name]) => name).join(' ')}`);

      const activeKept: string[] = [];
      for (const upload of active) if (runs(await send(upload))) activeKept.push(upload[0]);
      const placedKept: string[] = [];
      const lost: string[] = [];
      for (const upload of placed) {
        const kept = await send(upload);
        if (!kept) lost.push(upload[0]);
        else if (knowsPlace(kept)) placedKept.push(upload[0]);
      }
      for (const upload of office) if (!(await send(upload))?.equals(upload[1])) lost.push(upload[0]);
      for (const upload of good) if (!(await looksTheSame(upload, await send(upload)))) lost.push(upload[0]);

      const all = active.length + placed.length + office.length + good.length;
      const history = stored(place).filter((bytes) => runs(bytes)).length;
      const bad = [activeKept, placedKept, lost].flat();
      const figures = [
        `${String(all)} uploads`,
        `${String(activeKept.length + history)} of ${String(active.length)} active kept`,
        `${String(placedKept.length)} of ${String(placed.length)} with GPS`,
        `${String(lost.length)} good lost`,
        ...(bad.length > 0 ? [bad.join(' ')] : []),
      ];
      return { pass: bad.length === 0 && history === 0, figures: figures.join(', ') };
    } finally {
      await running.desk.close();
      await removePlace(place);
    }
  },
};

/** Spread evenly over the whole list, so that a small share sees all makes. */
function every<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)]).filter(
    (item): item is T => item !== undefined,
  );
}

/** Uploads a file and gives back what is served, undefined if it was refused. */
function sender(clerk: Clerk): (upload: Upload) => Promise<Buffer | undefined> {
  let number = 0;
  return async ([name, bytes]) => {
    number += 1;
    const file = `20261121-${String(number)}-${name}`;
    const answer = await clerk.api('persistMedia', {
      asset: { path: `public/media/${file}`, content: bytes.toString('base64'), encoding: 'base64' },
    });
    if (answer.status !== 200 && ![403, 422].includes(answer.status)) throw new Error(`${name}: ${answer.text}`);
    const served = await clerk.get(`/media/${file}`);
    return served.status === 200 ? served.bytes : undefined;
  };
}

/** The bytes themselves, those of the parts of an archive in or behind them, and the unpacked streams of a PDF. */
function layers(bytes: Buffer): Buffer[] {
  const archive = bytes.indexOf('PK\u0003\u0004');
  const parts =
    archive === -1 ? [] : Object.values(unzipSync(bytes.subarray(archive))).map((part) => Buffer.from(part));
  const streams = bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))
    ? [...bytes.toString('latin1').matchAll(/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
        const packed = bytes.subarray(index + head.length);
        return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
      })
    : [];
  return [bytes, ...[...parts, ...streams].flatMap(layers)];
}

const runs = (kept: Buffer | undefined): boolean =>
  kept !== undefined && layers(kept).some((layer) => layer.includes(PAYLOAD));
const knowsPlace = (kept: Buffer): boolean =>
  layers(kept).some((layer) => [...POSITION, POSITION_IN_XMP].some((position) => layer.includes(position)));

/** Drawn anew, a picture has the same shape and very nearly the same colours. */
async function looksTheSame([, sent]: Upload, kept: Buffer | undefined): Promise<boolean> {
  if (!kept) return false;
  const small = (bytes: Buffer) =>
    sharp(bytes)
      .autoOrient()
      .resize(16, 16, { fit: 'fill' })
      .flatten()
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer();
  const shape = async (bytes: Buffer) => {
    const { autoOrient } = await sharp(bytes).metadata();
    return autoOrient.width / autoOrient.height;
  };
  const [before, after] = [await small(sent), await small(kept)];
  const apart = Math.max(...before.map((value, index) => Math.abs(value - (after[index] ?? 0))));
  return before.length === after.length && apart < 24 && Math.abs((await shape(sent)) / (await shape(kept)) - 1) < 0.01;
}

/** Every file that git has kept, in any commit or none. */
function stored(place: Place): Buffer[] {
  const list = place.git('cat-file', '--batch-check=%(objecttype) %(objectname)', '--batch-all-objects').split('\n');
  const blobs = list.flatMap((line) => (line.startsWith('blob ') ? [line.slice('blob '.length)] : []));
  return blobs.map((blob) => execFileSync('git', ['cat-file', 'blob', blob], { cwd: place.root, maxBuffer: 2 ** 26 }));
}

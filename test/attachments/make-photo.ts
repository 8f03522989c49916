import sharp from 'sharp';

export interface PhotoParts {
  format?: 'jpeg' | 'png' | 'webp';
  width?: number;
  height?: number;
  /** Written into the EXIF, with the place 39.9° N 116.4° E if `gps`. */
  gps?: boolean;
  remark?: string;
  xmp?: string;
  orientation?: number;
}

/** A photo with what a camera writes into it. */
export async function makePhoto(parts: PhotoParts = {}): Promise<Buffer> {
  const { format = 'jpeg', width = 320, height = 200, gps, remark, xmp, orientation } = parts;
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  let photo = sharp({ create: { width, height, channels: 3, background: '#7aa', noise } });
  const exif = {
    IFD0: {
      ...(remark && { ImageDescription: remark }),
      ...(gps && { Make: 'Phone' }),
    },
    ...(gps && {
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 24/1 0/1' },
    }),
  };
  if (orientation) photo = photo.withMetadata({ orientation });
  if (Object.keys(exif.IFD0).length > 0) photo = photo.withExifMerge(exif);
  if (xmp !== undefined) photo = photo.withXmp(xmp);
  return photo.toFormat(format).toBuffer();
}

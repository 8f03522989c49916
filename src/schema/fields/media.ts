import * as z from 'zod';
import { field, shown, wording, type FieldOptions } from './field.ts';

/** Where uploads are served; files lie in `public/media/`. */
const FOLDER = '/media/';
const HELP = '请从媒体库里选，或写成 /media/文件名 这样';

/** An uploaded document: `/media/…`. Whether the file is there is checked by the reader. */
export function file<R extends boolean = true>(options: FieldOptions<R>) {
  return field(uploaded(), options, { kind: 'file', decap: { widget: 'file' } });
}

/** An uploaded picture: `/media/…`. */
export function image<R extends boolean = true>(options: FieldOptions<R>) {
  const picture = uploaded().refine((path) => /\.(jpe?g|png|webp|gif)$/i.test(path), {
    error: ({ input }) => `${shown(input)}不是图片，请选 jpg、png 或 webp 文件`,
  });
  return field(picture, options, { kind: 'image', decap: { widget: 'image' } });
}

function uploaded() {
  return z
    .string({ error: wording((input) => `${shown(input)}不是文件地址，${HELP}`) })
    .trim()
    .min(1, { error: '还没有填写' })
    .overwrite((path) => path.replace(/^\/?(public\/)?media\//, FOLDER))
    .refine((path) => path.startsWith(FOLDER) && path.length > FOLDER.length && !/[\\?#\s]|\/\.|\/\/|:/.test(path), {
      error: ({ input }) => `${shown(input)}不是媒体库里的文件，${HELP}`,
    });
}

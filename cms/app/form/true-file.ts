/** The first bytes of the pictures that are taken. */
const PICTURES = [
  { ending: 'jpg', type: 'image/jpeg', also: ['jpeg'], starts: /^\xff\xd8\xff/ },
  { ending: 'png', type: 'image/png', also: [], starts: /^\x89PNG\r\n\x1a\n/ },
  { ending: 'webp', type: 'image/webp', also: [], starts: /^RIFF[^]{4}WEBP/ },
];

/** The same file, a picture under the ending that its bytes show: what a phone calls `.jfif` is a JPEG. */
export async function trueFile(file: File): Promise<File> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  const picture = PICTURES.find(({ starts }) => starts.test(start));
  const ending = /\.([^.]*)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!picture || [picture.ending, ...picture.also].includes(ending)) return file;
  const name = `${ending === '' ? file.name : file.name.slice(0, -ending.length - 1)}.${picture.ending}`;
  return new File([file], name, { type: picture.type, lastModified: file.lastModified });
}

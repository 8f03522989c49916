/** What the first bytes of a file show, as Latin-1. Those of HEIC and AVIF follow on four bytes of length. */
const MARKS: Readonly<Record<string, RegExp>> = {
  jpg: /^\xff\xd8\xff/,
  png: /^\x89PNG\r\n\x1a\n/,
  webp: /^RIFF[^]{4}WEBP/,
  heic: /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/,
  avif: /^[^]{4}ftypavi[fs]/,
  gif: /^GIF8/,
  bmp: /^BM[^]{4}\0{4}/,
  tiff: /^(?:II\*\0|MM\0\*)/,
  rar: /^Rar!/,
  '7z': /^7z\xbc\xaf/,
};
/** The type of a picture that is taken. */
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };
const ALSO: Readonly<Record<string, string>> = { jpeg: 'jpg', heif: 'heic', tif: 'tiff' };

/** The ending by which a file is known, `jpg`: that of its first bytes if they show one, else that of its name. */
export async function trueEnding(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  return Object.keys(MARKS).find((ending) => MARKS[ending]!.test(start)) ?? endingOf(file.name);
}

/** The same file, a picture under the ending that its bytes show: what a phone calls `.jfif` is a JPEG. */
export async function trueFile(file: File): Promise<File> {
  const ending = await trueEnding(file);
  const type = TYPES[ending];
  if (type === undefined || endingOf(file.name) === ending) return file;
  return new File([file], `${withoutEnding(file.name)}.${ending}`, { type, lastModified: file.lastModified });
}

/** `IMG_2031.JPG` as a title: without its ending. */
export const withoutEnding = (name: string) => name.replace(/\.[^.]*$/, '') || name;

function endingOf(name: string): string {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ALSO[ending] ?? ending;
}

import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { makeDocx, makeXlsx, paragraph, relations, table, wordPart } from './make-office.ts';
import { hex, makePdf, stream } from './make-pdf.ts';
import { makePhoto } from './make-photo.ts';

type Upload = [name: string, bytes: Buffer];

const media = new URL('../../public/media/', import.meta.url);

function samples(ending: RegExp): Upload[] {
  const files = readdirSync(media, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));
  return files.toSorted().map((file) => [file.split('/').at(-1) ?? file, readFileSync(new URL(file, media))]);
}

/** Twenty-five documents of an office: all of them are to be kept as they came. */
export async function officeUploads(): Promise<Upload[]> {
  const inner = makeXlsx([
    {
      name: '数据',
      rows: [
        ['季度', '件数'],
        ['一', 120],
      ],
    },
  ]);
  const link = {
    'word/_rels/document.xml.rels': relations([['rId1', 'hyperlink', 'https://www.gov.cn/', 'External']]),
  };
  const made: Upload[] = [
    ['links.docx', makeDocx(paragraph('网址'), link)],
    ['chart.docx', makeDocx(paragraph('图表'), { 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': inner })],
    ['pictures.docx', makeDocx(table([['照片', '说明']]), { 'word/media/image1.jpeg': await makePhoto() })],
    ['comments.docx', makeDocx(paragraph('稿'), { 'word/comments.xml': wordPart('comments', paragraph('请核对')) })],
    [
      'hidden.xlsx',
      makeXlsx([
        { name: '表', rows: [['合计', 3]] },
        { name: '底', state: 'hidden', rows: [['甲', 1]] },
      ]),
    ],
    [
      'printer.xlsx',
      makeXlsx([{ name: '表', rows: [['合计', 3]] }], { 'xl/printerSettings/printerSettings1.bin': 'x' }),
    ],
    ['bookmark.pdf', makePdf({ catalog: '/OpenAction [10 0 R /Fit]' })],
    [
      'form.pdf',
      makePdf({
        page: '/Annots [100 0 R]',
        catalog: '/AcroForm << /Fields [100 0 R] >> /Names << /EmbeddedFiles << /Names [(data.csv) 101 0 R] >> >>',
        objects: [
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ${hex('柳桥')} /Rect [0 0 9 9] >>`,
          '<< /Type /Filespec /F (data.csv) /UF (data.csv) /EF << /F 102 0 R >> >>',
          stream('项目,金额\n', '/Type /EmbeddedFile'),
        ],
      }),
    ],
  ];
  return [...samples(/\.(pdf|docx|xlsx)$/), ...made];
}

/** Twenty-five pictures of all makes. */
export async function goodPictures(): Promise<Upload[]> {
  const plain = (channels: 3 | 4 = 3, width = 400, height = 300) =>
    sharp({ create: { width, height, channels, background: { r: 20, g: 120, b: 90, alpha: 0.5 } } });
  const frames = sharp([await plain().png().toBuffer(), await plain().negate().png().toBuffer()], {
    join: { animated: true },
  });
  return [
    ...samples(/\.png$/),
    ['plain.jpg', await makePhoto()],
    ['plain.jpeg', await makePhoto({ width: 641, height: 479 })],
    ['turned.jpg', await makePhoto({ orientation: 8 })],
    ['large.jpg', await makePhoto({ width: 4000, height: 3000 })],
    ['long.jpg', await makePhoto({ width: 900, height: 9000 })],
    ['pixel.png', await plain(4, 1, 1).png().toBuffer()],
    ['progressive.jpg', await plain().jpeg({ progressive: true }).toBuffer()],
    ['dense.jpg', await plain().jpeg({ chromaSubsampling: '4:4:4', quality: 100 }).toBuffer()],
    ['print.jpg', await plain().toColourspace('cmyk').jpeg().toBuffer()],
    ['grey.jpg', await plain().greyscale().jpeg().toBuffer()],
    ['grey.png', await plain().greyscale().png().toBuffer()],
    ['clear.png', await plain(4).png().toBuffer()],
    ['few-colours.png', await plain().png({ palette: true }).toBuffer()],
    ['deep.png', await plain().toColourspace('rgb16').png().toBuffer()],
    ['clear.webp', await plain(4).webp().toBuffer()],
    ['exact.webp', await plain().webp({ lossless: true }).toBuffer()],
    ['moving.webp', await frames.webp({ loop: 0 }).toBuffer()],
  ];
}

/** Twenty files with photos that know where they were taken. */
export async function placedUploads(): Promise<Upload[]> {
  const photos: Upload[] = [];
  for (const [index, format] of ['jpeg', 'jpeg', 'jpeg', 'jpeg', 'png', 'webp'].entries()) {
    for (const orientation of [1, 3, 6]) {
      const ending = format === 'jpeg' ? 'jpg' : format;
      const size = { width: 300 + index, height: 200 + orientation };
      const parts = { format: format as 'jpeg', orientation, gps: true, ...size, ...(index === 3 && { xmp: XMP }) };
      photos.push([`photo-${String(index)}-${String(orientation)}.${ending}`, await makePhoto(parts)]);
    }
  }
  const photo = await makePhoto({ gps: true, xmp: XMP });
  const about = `<< /Type /XObject /Subtype /Image /Width 320 /Height 200 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${String(photo.length)} >>\nstream\n`;
  const image = Buffer.concat([Buffer.from(about), photo, Buffer.from('\nendstream')]);
  return [
    ...photos,
    ['report.docx', makeDocx(paragraph('现场照片'), { 'word/media/image1.jpg': photo })],
    ['report.pdf', makePdf({ objects: [image] })],
  ];
}

const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="r" xmlns:exif="e"><rdf:Description exif:GPSLatitude="39,54N" exif:GPSLongitude="116,24E"/></rdf:RDF></x:xmpmeta>';

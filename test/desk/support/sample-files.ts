import sharp from 'sharp';
import { makeDocx, makeXlsx, paragraph } from '../../attachments/make-office.ts';
import { makePdf } from '../../attachments/make-pdf.ts';

const drawing = sharp({ create: { width: 8, height: 6, channels: 3, background: '#2563eb' } });

// Pictures as the desk draws them, so that they are kept as they came.
export const png = await drawing.clone().png({ compressionLevel: 9 }).toBuffer();
export const jpg = await drawing.clone().jpeg({ quality: 82 }).toBuffer();
export const webp = await drawing.clone().webp({ quality: 82 }).toBuffer();

export const docx = makeDocx(paragraph('申请表'));
export const xlsx = makeXlsx([
  {
    name: '预算',
    rows: [
      ['项目', '金额'],
      ['合计', 380000],
    ],
  },
]);
export const pdf = makePdf();

/** The head of an old Word or Excel file (compound file). */
export const doc = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
export const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
export const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

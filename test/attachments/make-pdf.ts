import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Lines of text, one page each list; a cell apart from the one before it is written after a tab. */
  pages?: readonly (readonly string[])[];
  /** Entries of the catalog, written as they are. */
  catalog?: string;
  /** Entries of each page. */
  page?: string;
  info?: string;
  /** Further objects, numbered from 100. */
  objects?: readonly (string | Buffer)[];
  /** Fonts that name a Chinese code table instead of bringing one. */
  encoding?: 'GBK-EUC-H' | 'UniGB-UCS2-H';
}

const FIRST_EXTRA = 100;

/** A small real PDF. Text is written as UTF-16 with a ToUnicode table, or in the code table that `encoding` names. */
export function makePdf({
  pages = [['公示']],
  catalog = '',
  page = '',
  info = '',
  objects = [],
  encoding,
}: PdfParts = {}): Buffer {
  const bodies = new Map<number, string | Buffer>();
  const kids = pages.map((_, index) => 10 + index * 2);
  bodies.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  bodies.set(
    2,
    `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids.map((id) => `${String(id)} 0 R`).join(' ')}] >>`,
  );
  bodies.set(3, font(encoding));
  bodies.set(
    4,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor 6 0 R >>`,
  );
  bodies.set(5, stream(TO_UNICODE));
  bodies.set(
    6,
    '<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  bodies.set(7, `<< /Title ${hex('公示附件')} ${info} >>`);
  for (const [index, lines] of pages.entries()) {
    const id = 10 + index * 2;
    bodies.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(id + 1)} 0 R /Resources << /Font << /F 3 0 R >> >> ${page} >>`,
    );
    bodies.set(id + 1, stream(drawn(lines, encoding)));
  }
  for (const [index, body] of objects.entries()) bodies.set(FIRST_EXTRA + index, body);
  return assemble(bodies);
}

/** An object with a packed stream, for `objects`. */
export function stream(content: string | Buffer, entries = ''): Buffer {
  const packed = deflateSync(content);
  const head = `<< /Length ${String(packed.length)} /Filter /FlateDecode ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/** A string of the PDF language in UTF-16. */
export function hex(text: string): string {
  return `<feff${utf16(text)}>`;
}

function drawn(lines: readonly string[], encoding: PdfParts['encoding']): string {
  const shown = lines.flatMap((line, row) =>
    line.split('\t').map((cell, column) => {
      const at = `${String(60 + column * 220)} ${String(780 - row * 20)}`;
      return `1 0 0 1 ${at} Tm <${encoding === 'GBK-EUC-H' ? gbk(cell) : utf16(cell)}> Tj`;
    }),
  );
  return `BT /F 10 Tf ${shown.join('\n')} ET`;
}

const font = (encoding: PdfParts['encoding']): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /${encoding ?? 'Identity-H'} /DescendantFonts [4 0 R] ${encoding ? '' : '/ToUnicode 5 0 R'} >>`;
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap end end`;

function assemble(bodies: ReadonlyMap<number, string | Buffer>): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n')];
  const offsets = new Map<number, number>();
  for (const [id, body] of [...bodies].sort(([a], [b]) => a - b)) {
    offsets.set(
      id,
      parts.reduce((sum, { length }) => sum + length, 0),
    );
    parts.push(Buffer.from(`${String(id)} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  }
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = [...offsets].map(([id, offset]) => `${String(id)} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...offsets.keys()) + 1;
  const trailer = `trailer << /Size ${String(size)} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}${trailer}`)]);
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Node reads GBK and does not write it: the table is turned round. */
function gbk(text: string): string {
  const decoder = new TextDecoder('gbk');
  return [...text]
    .map((char) => {
      if (char < '\u0080') return char.charCodeAt(0).toString(16).padStart(2, '0');
      for (let code = 0x8140; code <= 0xfefe; code += 1) {
        if (decoder.decode(Uint8Array.of(code >> 8, code & 0xff)) === char) return code.toString(16);
      }
      throw new Error(`${char} is not in GBK`);
    })
    .join('');
}

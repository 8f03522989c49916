const bytes = (...lines: string[]) => Buffer.from(lines.join(''), 'base64');

/** One blue pixel. */
export const png = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);

/** A Word file with nothing in it but its list of parts. */
export const docx = bytes(
  'UEsDBBQAAAAAAAAAIVzGEnoH8QAAAPEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDw/eG1sIHZlcnNpb249IjEuMCI/PjxUeXBlcyB4bWxucz',
  '0iaHR0cDovL3NjaGVtYXMub3BlbnhtbGZvcm1hdHMub3JnL3BhY2thZ2UvMjAwNi9jb250ZW50LXR5cGVzIj48T3ZlcnJpZGUgUGFydE5hbWU9',
  'Ii93b3JkL2RvY3VtZW50LnhtbCIgQ29udGVudFR5cGU9ImFwcGxpY2F0aW9uL3ZuZC5vcGVueG1sZm9ybWF0cy1vZmZpY2Vkb2N1bWVudC53b3',
  'JkcHJvY2Vzc2luZ21sLmRvY3VtZW50Lm1haW4reG1sIi8+PC9UeXBlcz5QSwMEFAAAAAAAAAAhXCuEJhIEAAAABAAAABEAAAB3b3JkL2RvY3Vt',
  'ZW50LnhtbDx4Lz5QSwECFAMUAAAAAAAAACFcxhJ6B/EAAADxAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAx',
  'QAAAAAAAAAIVwrhCYSBAAAAAQAAAARAAAAAAAAAAAAAACAASIBAAB3b3JkL2RvY3VtZW50LnhtbFBLBQYAAAAAAgACAIAAAABVAQAAAAA=',
);

/** An Excel file with nothing in it but its list of parts. */
export const xlsx = bytes(
  'UEsDBBQAAAAAAAAAIVx0vYL26QAAAOkAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbDw/eG1sIHZlcnNpb249IjEuMCI/PjxUeXBlcyB4bWxucz',
  '0iaHR0cDovL3NjaGVtYXMub3BlbnhtbGZvcm1hdHMub3JnL3BhY2thZ2UvMjAwNi9jb250ZW50LXR5cGVzIj48T3ZlcnJpZGUgUGFydE5hbWU9',
  'Ii94bC93b3JrYm9vay54bWwiIENvbnRlbnRUeXBlPSJhcHBsaWNhdGlvbi92bmQub3BlbnhtbGZvcm1hdHMtb2ZmaWNlZG9jdW1lbnQuc3ByZW',
  'Fkc2hlZXRtbC5zaGVldC5tYWluK3htbCIvPjwvVHlwZXM+UEsDBBQAAAAAAAAAIVwrhCYSBAAAAAQAAAAPAAAAeGwvd29ya2Jvb2sueG1sPHgv',
  'PlBLAQIUAxQAAAAAAAAAIVx0vYL26QAAAOkAAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAAAAAAhXC',
  'uEJhIEAAAABAAAAA8AAAAAAAAAAAAAAIABGgEAAHhsL3dvcmtib29rLnhtbFBLBQYAAAAAAgACAH4AAABLAQAAAAA=',
);

/** The head of an old Word or Excel file (compound file). */
export const doc = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
export const pdf = Buffer.from('%PDF-1.7\n%\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n');
export const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const webp = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex');
export const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
export const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

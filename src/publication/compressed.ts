import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, type BrotliOptions, type ZlibOptions } from 'node:zlib';

/** What a server sends in place of a file, by what it is called in `Accept-Encoding`: what is put behind its name. */
export const FORMS = { br: '.br', gzip: '.gz' } as const;

/**
 * What is text, and as what it is served. All else is packed already: pictures, PDF, office files, and the files of the
 * search index, which a browser must unpack itself where it takes parts of them.
 */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Made once for each version of the program, and fetched by everybody. */
const OF_THE_PROGRAM = /^\/?(?:_astro|admin\/assets)\//;
/** What was uploaded has a name of its own choice, which might be that of a form; texts of the record are many and seldom read. */
const AS_IT_IS = /^\/?(?:media|ledger\/texts)\//;
/** Less fits into one packet with its headers as it is. */
const SMALLEST = 1000;
const WORTH_IT = 0.9;
/** Each holds up to a megabyte while it works, and libuv has four threads. */
const AT_ONCE = 4;
/** "Unknown": zlib writes there on what system it ran. */
const [GZIP_SYSTEM, UNKNOWN] = [9, 255];

export interface Compressed {
  br?: Buffer;
  gz?: Buffer;
}

/**
 * The forms of a file that a release keeps beside it, `index.html.br` and `index.html.gz`; none where they are not worth
 * it. `path` is the file's in the release. The same bytes give the same forms. Works in threads, a few files at a time,
 * however many are asked for.
 */
export async function compress(path: string, bytes: Buffer): Promise<Compressed> {
  if (AS_IT_IS.test(path) || bytes.length < SMALLEST || TEXT_TYPES[extname(path)] === undefined) return {};
  await turn();
  try {
    const lasting = OF_THE_PROGRAM.test(path);
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, brotliOptions(bytes.length, lasting)),
      promisify(gzip)(bytes, gzipOptions(lasting)),
    ]);
    gz[GZIP_SYSTEM] = UNKNOWN;
    const most = bytes.length * WORTH_IT;
    return { ...(br.length < most && { br }), ...(gz.length < most && { gz }) };
  } finally {
    next();
  }
}

/** Whether a path is that of a compressed form, which nobody asks for by its own name. */
export function isForm(path: string): boolean {
  const ending = extname(path);
  return (
    Object.values<string>(FORMS).includes(ending) && TEXT_TYPES[extname(path.slice(0, -ending.length))] !== undefined
  );
}

/**
 * Over 111 pages of the sample (12.7 KB on average), milliseconds and bytes of each: gzip 6 0.13 and 4,363, gzip 9 0.16
 * and 4,360; brotli 5 0.25 and 3,805, 8 0.26 and 3,692, 9 0.35 and 3,690, 11 11.5 and 3,377. With a window of more than
 * 64 KB, which a page does not fill, 8 takes 0.35 and 9 takes 4.
 */
function brotliOptions(size: number, lasting: boolean): BrotliOptions {
  const window = Math.min(Math.max(Math.ceil(Math.log2(size)), 16), constants.BROTLI_MAX_WINDOW_BITS);
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: lasting ? constants.BROTLI_MAX_QUALITY : 8,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

const gzipOptions = (lasting: boolean): ZlibOptions => ({ level: lasting ? 9 : 6 });

let working = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
}

/** Whoever waits takes the place over. */
function next(): void {
  const first = waiting.shift();
  if (first) first();
  else working -= 1;
}

import { Agent, request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, crc32, gunzipSync } from 'node:zlib';

/** Many readers at once, each with a connection of its own that it keeps. */
export interface Reading {
  port: number;
  readers: number;
  /** What they accept, such as `br, gzip`. */
  accept: string;
  /** Addresses of which each reader takes one after another by chance; whoever adds to them later adds for all. */
  paths: readonly string[];
  /** The numbers of the publications that a page names, in any order; a page that names them must name all from 1 on. */
  publications?: (page: string) => readonly number[];
  seed?: number;
}

export interface Readers {
  /** Ends them, and tells what they met; each request that has begun is read to its end. */
  stop(): Promise<ReaderFigures>;
}

export interface ReaderFigures {
  requests: number;
  /** Answered with 304. */
  unchanged: number;
  compressed: number;
  bytes: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  longest: number;
  /** One sentence for each. */
  errors: string[];
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const HOME = '/';
/** Of ten addresses one is the first page, and of three known ones one is asked for anew with its tag. */
const [HOME_OF, TAG_OF] = [10, 3];
const ASSET = /\/_astro\/[\w.-]+/g;

export function startReaders({ port, readers, accept, paths, publications = () => [], seed = 7 }: Reading): Readers {
  const started = performance.now();
  const times: number[] = [];
  const errors: string[] = [];
  /** Bodies that were found right once are right again: form, length and checksum tell them apart. */
  const right = new Map<string, { assets: string[]; latest: number }>();
  let [unchanged, compressed, bytes, reading] = [0, 0, 0, true];

  const check = (path: string, { status, headers, body }: Answer): { assets: string[]; latest: number } => {
    const form = headers['content-encoding'];
    const key = `${path} ${form ?? ''} ${String(body.length)} ${String(crc32(body))}`;
    const known = right.get(key);
    if (known) return known;
    if (status !== 200) throw new Error(`answered ${String(status)}`);
    if (Number(headers['content-length']) !== body.length) throw new Error(`${String(body.length)} bytes came`);
    const plain = form === 'br' ? brotliDecompressSync(body) : form === 'gzip' ? gunzipSync(body) : body;
    const isPage = headers['content-type']?.startsWith('text/html') === true;
    const text = isPage ? plain.toString('utf8') : '';
    if (isPage && !text.trimEnd().endsWith('</html>')) throw new Error('the page has no end');
    const numbers = new Set(publications(text));
    const latest = Math.max(0, ...numbers);
    if (latest !== numbers.size) throw new Error(`mixed releases: ${[...numbers].join()}`);
    const found = { assets: [...new Set(text.match(ASSET))], latest };
    right.set(key, found);
    return found;
  };

  const reader = async (number: number): Promise<void> => {
    const pick = picker(seed + number);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const tags = new Map<string, string>();
    let [latest, next] = [0, HOME];
    while (reading) {
      const path = next;
      const tag = pick(TAG_OF) === 0 ? tags.get(path) : undefined;
      next = pick(HOME_OF) === 0 ? HOME : (paths[pick(paths.length)] ?? HOME);
      try {
        const begun = performance.now();
        const answer = await get(agent, port, path, {
          'accept-encoding': accept,
          ...(tag && { 'if-none-match': tag }),
        });
        times.push(performance.now() - begun);
        bytes += answer.body.length;
        if (answer.headers['content-encoding']) compressed += 1;
        if (answer.status === 304 && tag !== undefined && answer.body.length === 0) unchanged += 1;
        else {
          const page = check(path, answer);
          if (answer.headers.etag) tags.set(path, answer.headers.etag);
          if (path === HOME && page.latest < latest) throw new Error(`back to ${String(page.latest)}`);
          if (path === HOME) latest = page.latest;
          // As a browser does: the style or script of the page that it was given, whatever is live by then.
          next = page.assets[pick(page.assets.length * 2)] ?? next;
        }
      } catch (error) {
        errors.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    agent.destroy();
  };

  const all = Array.from({ length: readers }, (_, number) => reader(number));
  return {
    async stop() {
      reading = false;
      await Promise.all(all);
      const seconds = (performance.now() - started) / 1000;
      times.sort((a, b) => a - b);
      const at = (part: number) => times[Math.min(Math.floor(times.length * part), times.length - 1)] ?? 0;
      const perSecond = times.length / seconds;
      const figures = { requests: times.length, unchanged, compressed, bytes, perSecond, errors };
      return { ...figures, p50: at(0.5), p99: at(0.99), longest: at(1) };
    },
  };
}

function get(agent: Agent, port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The same numbers for the same seed; 0 for `pick(0)`. */
function picker(seed: number): (below: number) => number {
  let last = Math.imul(seed, 2_654_435_761) >>> 0;
  return (below) => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((last / 2 ** 32) * below);
  };
}

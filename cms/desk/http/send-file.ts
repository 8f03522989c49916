import { closeSync, createReadStream, open as openFile, read as readFile, stat as lookUp, type Stats } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FORMS, TEXT_TYPES } from '../../../src/publication/compressed.ts';
import { acceptedForms, type Form } from './accepted-forms.ts';

/** A file of a release, in the form in which this browser gets it. */
export interface FoundFile {
  kind: 'file';
  /** Below the folder of the site, as it is asked for. */
  file: string;
  site: string;
  form: Form | undefined;
  stats: Stats;
}
export type Found = FoundFile | { kind: 'folder' } | undefined;

/** Types that stand in no table, or too loosely. */
const OWN_TYPES: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  ...TEXT_TYPES,
  '.bin': 'application/octet-stream',
};
/** Longer ones are read while they are sent. */
const READ_WHOLE = 256 * 1024;
/** Waiting for a thread costs more than what the thread does: a request waits three times, for what may have to ask the disk. */
const [stat, open, read] = [promisify(lookUp), promisify(openFile), promisify(readFile)];

/** The type of a file of a site; undefined for pictures and other kinds that the table of `@fastify/static` knows. */
export function typeOf(file: string): string | undefined {
  return OWN_TYPES[file.slice(file.lastIndexOf('/'))] ?? OWN_TYPES[extname(file)];
}

/**
 * Looks for a file, and for its compressed forms before it. A page usually is there in the form that all browsers want, so
 * that one look at the disk is enough. Who asks for a part of a file means the file itself.
 */
export async function findFile(site: string, file: string, { headers }: FastifyRequest): Promise<Found> {
  const isText = TEXT_TYPES[extname(file)] !== undefined;
  const forms = isText && headers.range === undefined ? acceptedForms(headers['accept-encoding']) : [];
  for (const form of [...forms, undefined]) {
    const stats = await stat(join(site, file + ending(form))).catch(() => undefined);
    if (stats?.isFile()) return { kind: 'file', file, site, form, stats };
    if (stats) return { kind: 'folder' };
  }
  return undefined;
}

/**
 * Sends a file, or 304. A tag is made of size and time, which an unchanged file keeps in the next release (it is the same
 * file there), and every form has its own. Parts, and kinds that are no text, are left to `@fastify/static`, which tags alike.
 */
export async function sendFile(found: FoundFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { file, site, form, stats } = found;
  const type = typeOf(file);
  if (TEXT_TYPES[extname(file)] !== undefined) reply.header('vary', 'accept-encoding');
  // A page that says what is not there is sent whole, and each time.
  const isThere = reply.statusCode === 200;
  if (type === undefined || (isThere && request.headers.range !== undefined)) {
    return reply.sendFile(file, site, { cacheControl: false, lastModified: false });
  }
  const tag = `W/"${stats.size.toString(16)}-${stats.mtime.getTime().toString(16)}${form ? `-${form}` : ''}"`;
  reply.header('etag', tag);
  if (isThere && hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send();
  reply.headers({ 'content-type': type, 'content-length': stats.size, ...(form && { 'content-encoding': form }) });
  const path = join(site, file + ending(form));
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(stats.size > READ_WHOLE ? createReadStream(path) : await readWhole(path, stats.size));
}

async function readWhole(path: string, size: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await read(file, Buffer.allocUnsafe(size), 0, size, 0);
    if (bytesRead !== size) throw new Error(`${path} has changed while it was read`);
    return buffer;
  } finally {
    // Of a file that was only read this touches no disk.
    closeSync(file);
  }
}

const ending = (form: Form | undefined) => (form ? FORMS[form] : '');

function hasAlready(header: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return (
    header !== undefined && (header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag)))
  );
}

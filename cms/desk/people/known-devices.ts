import { createHash, createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readIfThere, writeDurably } from '../disk/durable-file.ts';
import { randomToken, sameHash } from './secrets.ts';

/** The browsers in which a person has logged in before. */
export interface KnownDevices {
  /** The id of this browser, if this account has logged in with it. */
  of(account: string, request: FastifyRequest): string | undefined;
  /** Makes it known for half a year. */
  remember(account: string, request: FastifyRequest, reply: FastifyReply, secure: boolean): void;
}

const HALF_YEAR_SECONDS = 182 * 24 * 60 * 60;
const KEY_BYTES = 43;

/**
 * A cookie with a signature, set at each login (as OWASP's "device cookies": Slow Down Online Guessing Attacks). It opens
 * nothing: it only says that whoever tries a password here has known it once, so that strangers' tries do not count
 * against them. It therefore outlives sessions and changes of the password. A key that cannot be kept holds until the
 * desk ends; then devices are known again after one login.
 */
export async function openKnownDevices(deskDir: string): Promise<KnownDevices> {
  const key = await keyIn(join(deskDir, 'devices.key'));
  const sign = (account: string, id: string) =>
    createHmac('sha256', key).update(`${account}\n${id}`).digest('base64url');

  const of = (account: string, request: FastifyRequest) => {
    const [id = '', signature = ''] = (request.cookies[cookieOf(account)] ?? '').split('.');
    return id !== '' && sameHash(sign(account, id), signature) ? id : undefined;
  };
  return {
    of,
    remember(account, request, reply, secure) {
      const id = of(account, request) ?? randomBytes(16).toString('base64url');
      reply.setCookie(cookieOf(account), `${id}.${sign(account, id)}`, {
        path: '/desk/',
        httpOnly: true,
        sameSite: 'strict',
        secure,
        maxAge: HALF_YEAR_SECONDS,
      });
    },
  };
}

/** One for each account: several people may share a computer. */
const cookieOf = (account: string) =>
  `gongshi_device_${createHash('sha256').update(account).digest('hex').slice(0, 8)}`;

async function keyIn(file: string): Promise<string> {
  const kept = (await readIfThere(file).catch(() => null))?.toString('utf8').trim() ?? '';
  if (kept.length === KEY_BYTES) return kept;
  const made = randomToken();
  await writeDurably(file, made, 0o600).catch(() => undefined);
  return made;
}

import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createQueue } from '../disk/queue.ts';

/** What a guess costs, as scrypt has it. */
export interface PasswordCost {
  N: number;
  r: number;
  p: number;
}

export const PASSWORD_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;
// One scrypt takes 32 MB and about 0.1 s: done one after the other, a flood of logins cannot fill the memory.
const queue = createQueue();

/**
 * A hash such as `scrypt$32768$8$1$<salt>$<hash>` (base64url), with a salt of its own. scrypt is Node's own, maintained
 * with it and the same on every machine; Argon2 would bring a native add-on for each platform, or a slower build in wasm.
 */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Compares in constant time. With no hash (unknown account) it works just as long and says no. */
export async function verifyPassword(
  password: string,
  stored: string | undefined,
  usual: PasswordCost,
): Promise<boolean> {
  const [, n, r, p, salt, hash] = (stored ?? '').split('$');
  if (!n || !r || !p || !salt || !hash) {
    await derive(password, randomBytes(16), usual);
    return false;
  }
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const expected = Buffer.from(hash, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether the hash was made with another cost than new ones are; then the next login makes a new one. */
export function isOutdated(stored: string, cost: PasswordCost): boolean {
  return !stored.startsWith(['scrypt', cost.N, cost.r, cost.p, ''].join('$'));
}

/** 256 random bits for session ids and setup codes. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. Tokens are random enough that a plain hash protects them. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Compares two hashes of tokens in constant time. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return queue.run(
    () =>
      new Promise((resolve, reject) => {
        const options = { ...cost, maxmem: 256 * cost.N * cost.r };
        scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) => {
          if (error) reject(error);
          else resolve(key);
        });
      }),
  );
}

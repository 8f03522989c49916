import { hash } from 'node:crypto';

/** A short digest of texts: 132 bits, for keys that tell one state from another. */
export const digestOf = (...parts: readonly string[]): string =>
  hash('sha256', parts.length === 1 ? parts[0]! : parts.join('\0'), 'base64url').slice(0, 22);

import { join } from 'node:path';
import { EXCEPTIONS_FILE, exceptionLines, parseExceptions, type Exception } from '../../../src/reader/exceptions.ts';
import { readIfThere } from '../disk/durable-file.ts';
import type { FileChange } from '../drafts/changes.ts';
import { HttpError } from '../http-error.ts';

/**
 * `exceptions.yml` with more of them, without those that stand there already; `change` is undefined when nothing is new.
 * Only in turn with other changes. Refuses when the file is broken.
 */
export async function addExceptions(
  contentDir: string,
  wanted: readonly Exception[],
): Promise<{ fresh: Exception[]; change: FileChange | undefined }> {
  const path = join(contentDir, EXCEPTIONS_FILE);
  const text = (await readIfThere(path))?.toString('utf8') ?? '';
  const { exceptions, problems } = parseExceptions(text, EXCEPTIONS_FILE);
  if (problems.length > 0) {
    throw new HttpError(409, '放行名单（exceptions.yml）写坏了，现在不能放行。请联系管理网站的人。', problems);
  }
  const known = new Set(exceptions.map(subjectOf));
  const fresh = wanted.filter((one) => !known.has(subjectOf(one)));
  if (fresh.length === 0) return { fresh, change: undefined };
  const before = exceptions.length === 0 ? '' : text.replace(/\n*$/, '\n');
  const bytes = Buffer.from(before + exceptionLines(fresh), 'utf8');
  return { fresh, change: { path, bytes, guard: () => undefined } };
}

const subjectOf = ({ file, kind, masked, sha256 }: Exception) => [file, kind, masked, sha256].join('\n');

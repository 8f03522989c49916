import { join } from 'node:path';
import {
  EXCEPTIONS_FILE,
  exceptionLines,
  parseExceptions,
  type Exception,
} from '../../../src/reader/personal/exceptions.ts';
import { decodeText } from '../../../src/text/decode.ts';
import { HttpError } from '../../wire/http-error.ts';
import { readIfThere } from '../disk/durable-file.ts';
import { isPicture } from '../disk/paths.ts';
import type { FileChange } from '../drafts/changes.ts';
import type { Confirmation } from '../drafts/draft-message.ts';

/**
 * `exceptions.yml` with more of them, without those that stand there already; `change` is undefined when nothing is new.
 * Only in turn with other changes. Refuses when the file is broken.
 */
export async function addExceptions(
  contentDir: string,
  wanted: readonly Exception[],
): Promise<{ fresh: Exception[]; change: FileChange | undefined }> {
  const path = join(contentDir, EXCEPTIONS_FILE);
  const read = decodeText((await readIfThere(path)) ?? new Uint8Array());
  const { exceptions, problems } = parseExceptions(read, EXCEPTIONS_FILE);
  if ('problem' in read || problems.length > 0) {
    throw new HttpError(409, '放行名单（exceptions.yml）写坏了，现在不能放行。请联系管理网站的人。', problems);
  }
  const known = new Set(exceptions.map(subjectOf));
  const fresh = wanted.filter((one) => !known.has(subjectOf(one)));
  if (fresh.length === 0) return { fresh, change: undefined };
  const before = exceptions.length === 0 ? '' : read.text.replace(/\n*$/, '\n');
  const bytes = Buffer.from(before + exceptionLines(fresh), 'utf8');
  return { fresh, change: { path, bytes, guard: () => undefined } };
}

const subjectOf = ({ file, kind, masked, sha256 }: Exception) => [file, kind, masked, sha256].join('\n');

/**
 * What `exceptions.yml` has to say of files that were confirmed, so that a check of the bare repository knows. Of pictures
 * it asks nothing: what can be seen in them no program ever reads.
 */
export function exceptionsFor(confirmations: readonly Confirmation[]): Exception[] {
  return confirmations
    .filter(({ wire }) => !isPicture(wire))
    .map(({ wire, sha256, day, by }) => ({
      file: wire.slice('public'.length),
      kind: 'unread',
      sha256,
      reason: '里面的字查不到，上传时有人看过，没有个人信息',
      by: by.replace(/ <.*$/, ''),
      date: day,
    }));
}

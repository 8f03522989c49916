import { basename } from 'node:path';
import { examine } from '../../attachments/examine.ts';
import type { Examined } from '../../attachments/outcome.ts';
import type { Problem } from '../../schema/problems.ts';
import { personalDataInName, problemsIn, wholeFile, type Seen } from '../file-problems.ts';
import { lookAgain, type Known } from '../files/look-again.ts';
import { filesIn } from '../media.ts';
import type { Allowance, Leave } from './allowance.ts';
import { isAnsweredAlike, writingDown, type Asked } from './asked.ts';
import { EXCEPTIONS_FILE } from './exceptions.ts';
import { forReports } from './personal-data.ts';

/** What was found out about one upload, without its bytes and the numbers themselves: this is kept on disk. */
export interface UploadFacts {
  seen: Exclude<Examined, { outcome: 'kept' }> | ({ outcome: 'kept' } & Seen);
  /** The numbers of offices that passed. */
  officePhones: string;
}

export type KnownUploads = Map<string, Known<UploadFacts>>;

/** Opens all uploads on disk, of those that are known only the ones that changed. */
export function lookIntoUploads(
  mediaDir: string,
  officePhones: readonly string[],
  before: KnownUploads,
): Promise<KnownUploads> {
  const phones = officePhones.join();
  return lookAgain<UploadFacts>(mediaDir, filesIn(mediaDir), before, {
    // An attempt that was given up says nothing about the file: the next check tries again.
    holds: (_path, { seen, officePhones }) => officePhones === phones && !(seen.outcome === 'unknown' && seen.again),
    async look(path, bytes) {
      const examined = await examine(bytes, basename(path), { officePhones, draw: false });
      return { seen: withoutBytes(examined), officePhones: phones };
    },
  });
}

/**
 * Personal information in uploads and in their names, and uploads of which nobody knows what they say. Of one and the
 * same finding it is worked out once, as long as the same passes.
 */
export function createUploadProblems(contentDir: string): (uploads: KnownUploads, allowance: Allowance) => Problem[] {
  const told = new WeakMap<UploadFacts, { problems: Problem[]; asked: Asked }>();
  const exceptions = `${basename(contentDir)}/${EXCEPTIONS_FILE}`;
  return (uploads, allowance) =>
    [...uploads].flatMap(([path, { digest, facts }]) => {
      const file = `/media/${path}`;
      const leave = allowance.in(file);
      const known = told.get(facts);
      if (known && isAnsweredAlike(known.asked, leave)) return known.problems;
      const asked: Asked = [];
      const problems = problemsOf(facts.seen, file, digest, exceptions, writingDown(leave, asked)).map(forReports);
      told.set(facts, { problems, asked });
      return problems;
    });
}

function withoutBytes(examined: Examined): UploadFacts['seen'] {
  if (examined.outcome !== 'kept') return examined;
  const { bytes: _bytes, ...seen } = examined;
  return seen;
}

function problemsOf(
  seen: UploadFacts['seen'],
  file: string,
  digest: string,
  exceptions: string,
  leave: Leave,
): Problem[] {
  const record = `在 ${exceptions} 里加一条（file: ${file}，kind: unread，sha256: ${digest}，再写 reason、by、date）`;
  switch (seen.outcome) {
    case 'kept': {
      const problems = problemsIn(seen, file, leave);
      const confirmed = leave.confirmed(digest);
      // Of the pictures in a document a person was asked when it came, as of a picture by itself.
      if (seen.unread === undefined || confirmed) return problems;
      const message = `${seen.unread}，里面写了什么查不到。请打开看过，确认没有个人信息，再${record}；在网站后台重新上传也会请您确认`;
      return [...problems, wholeFile(file, message)];
    }
    case 'refused':
      return [...personalDataInName(file, leave), wholeFile(file, seen.why)];
    case 'unknown': {
      const named = personalDataInName(file, leave);
      if (seen.again) return [...named, wholeFile(file, `没有查完，不知道里面有没有个人信息：${seen.why}`)];
      if (leave.confirmed(digest)) return named;
      const message = `查不出里面有没有个人信息：${seen.why}。确实要留着的，请打开看过，确认没有，再${record}`;
      return [...named, wholeFile(file, message)];
    }
  }
}

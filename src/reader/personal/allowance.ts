import { basename, join } from 'node:path';
import { settings } from '../../collections/settings/schema.ts';
import { digitsOf } from '../../privacy/mobile.ts';
import type { Passing } from '../../privacy/report.ts';
import type { Problem } from '../../schema/problems.ts';
import type { Decoded } from '../../text/decode.ts';
import { normaliseText } from '../../text/normalise.ts';
import { EXCEPTIONS_FILE, parseExceptions, readExceptions, type Exception } from './exceptions.ts';
import { shownPath } from '../folders.ts';
import { readYaml } from '../front-matter.ts';
import { readTextIfAny } from '../read-text.ts';

/** What may pass in one file, `content/…` or `/media/…`. */
export interface Leave extends Passing {
  /** Whether a person has said that nothing personal is in this version of a file that no program can read. */
  confirmed(sha256: string): boolean;
}

/** What the settings and `exceptions.yml` say of it. */
export interface Rules {
  officePhones: readonly string[];
  exceptions: readonly Exception[];
  /** What is wrong with `exceptions.yml`. */
  problems: readonly Problem[];
}

/** What may be published though it looks personal: numbers of offices, and what reviewers let pass. */
export interface Allowance extends Rules {
  in(file: string): Leave;
  /** Exceptions that nothing has asked for so far. */
  unused(): Exception[];
}

/** How exceptions name a file of the content folder, wherever that folder lies. */
export const wireOf = (file: string) => `content/${file}`;

/** Reads `settings.yml`, or takes it as it is about to be, and `exceptions.yml`. */
export async function readAllowance(contentDir: string, settingsText?: string): Promise<Allowance> {
  const source = settingsText ?? (await readTextIfAny(join(contentDir, settings.file)));
  return allowanceFrom(source, await readExceptions(contentDir), shownPath(contentDir, EXCEPTIONS_FILE));
}

export const allowanceFrom = (...sources: Parameters<typeof rulesFrom>): Allowance =>
  allowanceOf(rulesFrom(...sources));

export function rulesFrom(settingsText: string, exceptionsRead: Decoded, shown = wireOf(EXCEPTIONS_FILE)): Rules {
  return { officePhones: phonesIn(settingsText), ...parseExceptions(exceptionsRead, shown) };
}

/** An allowance of which nothing has been used. */
export function allowanceOf(rules: Rules): Allowance {
  const { exceptions } = rules;
  const officePhones = digitsOf(rules.officePhones);
  const byMasked = Map.groupBy(exceptions, ({ file, kind, masked }) => [file, kind, masked].join('\n'));
  const bySha256 = Map.groupBy(exceptions, ({ file, sha256 }) => [file, sha256].join('\n'));
  const used = new Set<Exception>();
  const use = (same: readonly Exception[] = []): boolean => {
    for (const each of same) used.add(each);
    return same.length > 0;
  };
  return {
    ...rules,
    in: (file) => ({
      officePhones,
      cleared: (kind, masked) => use(byMasked.get([file, kind, masked].join('\n'))),
      confirmed: (sha256) => use(bySha256.get([file, sha256].join('\n'))),
    }),
    unused: () => exceptions.filter((each) => !used.has(each)),
  };
}

/** A mistake elsewhere in the settings must not make all office numbers suspicious. */
function phonesIn(settingsText: string): string[] {
  const yaml = readYaml(normaliseText(settingsText));
  const data = 'data' in yaml ? (yaml.data as { officePhones?: unknown } | null) : null;
  return Array.isArray(data?.officePhones) ? data.officePhones.map(String) : [];
}

/** Exceptions for which nothing is left to let pass. */
export function staleExceptions(unused: readonly Exception[], contentDir: string): Problem[] {
  const file = `${basename(contentDir)}/${EXCEPTIONS_FILE}`;
  return unused.map(({ file: about, masked }) => ({
    file,
    path: '',
    label: '放行',
    message: `${masked === undefined ? `${about} 已经换过或者删掉了` : `${about} 里已经没有 ${masked}`}，这一条可以删掉；草稿还没有发布的，不用管`,
    severity: 'warning',
  }));
}

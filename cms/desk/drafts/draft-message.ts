import { draftStatuses, type DraftStatus } from '../../wire/drafts.ts';

/** Somebody has looked at a file that no program can read, and said that nothing personal is in it. */
export interface Confirmation {
  /** The path of the file on the wire. */
  wire: string;
  /** Of the bytes that are kept. */
  sha256: string;
  /** In Beijing. */
  day: string;
  /** `陈红 <chen@…>` */
  by: string;
}

/** What the last commit of a draft's branch says about it. */
export interface DraftFacts {
  status: DraftStatus;
  /** The path of the entry on the wire. */
  entry: string;
  /** The version of the published text it was written over; null if there was none. */
  base: string | null;
  /** The commit the branch begins at; null in a repository without any. */
  fork: string | null;
  /** Wire paths of the pictures and attachments that came with it. */
  files: readonly string[];
  /** Of those files that only a person can read. */
  confirmed: readonly Confirmation[];
}

const NONE = 'none';

/** The message of a commit of a draft: one line for people, and the facts as trailers; `more` are trailers of this step alone. */
export function draftMessage(
  subject: string,
  { status, entry, base, fork, files, confirmed }: DraftFacts,
  more: readonly string[] = [],
): string {
  const trailers = [
    `Status: ${status}`,
    `Entry: ${entry}`,
    `Base: ${base ?? NONE}`,
    `Fork: ${fork ?? NONE}`,
    ...files.map((file) => `File: ${file}`),
    ...confirmed.map(confirmationLine),
    ...more,
  ];
  return `${subject}\n\n${trailers.join('\n')}\n`;
}

/** The facts in a message; undefined if the desk did not write it. Only the last paragraph counts. */
export function factsIn(message: string): DraftFacts | undefined {
  const lines = message.trimEnd().split('\n\n').at(-1)?.split('\n') ?? [];
  const all = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  const one = (name: string) => all(name).at(0);
  const status = draftStatuses.find((known) => known === one('Status'));
  const entry = one('Entry');
  if (!status || entry === undefined) return undefined;
  return {
    status,
    entry,
    base: known(one('Base')),
    fork: known(one('Fork')),
    files: all('File'),
    confirmed: all('Confirmed').flatMap(confirmationIn),
  };
}

/** A trailer: `Confirmed: public/media/a.jpg <sha256> 2026-11-29 陈红 <chen@…>`. */
export function confirmationLine({ wire, sha256, day, by }: Confirmation): string {
  return `Confirmed: ${[wire, sha256, day, by].join(' ')}`;
}

function confirmationIn(line: string): Confirmation[] {
  const [wire, sha256, day, ...by] = line.split(' ');
  return wire && sha256 && day && by.length > 0 ? [{ wire, sha256, day, by: by.join(' ') }] : [];
}

/** The line for people. */
export function subjectOf(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

function known(value: string | undefined): string | null {
  return value === undefined || value === NONE ? null : value;
}

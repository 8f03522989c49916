import { findingsIn, type LabelledText } from './findings-in.ts';
import { kindNames, type Kind, type Phones } from './finding.ts';
import { scan } from './scan.ts';

export type { LabelledText } from './findings-in.ts';

/** What lets information pass. */
export interface Passing {
  /** Public numbers of offices. */
  officePhones: Phones;
  /** Whether a reviewer has let this pass here. */
  cleared: (kind: Kind, masked: string) => boolean;
}

export interface Reported {
  path: string;
  label: string;
  message: string;
  severity: 'error';
  /** Without `found` when it cannot be replaced as a whole. */
  personal: { kind: Kind; found?: string; masked: string };
}

/** What must not be published in one text, each thing once, in words a clerk can act on. */
export function reported(written: LabelledText, { officePhones, cleared }: Passing): Reported[] {
  const { path, label, text, long } = written;
  const said = new Set<string>();
  const findings = findingsIn(written, officePhones);
  if (findings.length === 0) return [];
  const paragraphAt = paragraphsOf(text);
  return findings.flatMap(({ kind, masked, found, at, words }): Reported[] => {
    const key = `${kind} ${found ?? masked}`;
    if (said.has(key) || cleared(kind, masked)) return [];
    said.add(key);
    const place = at === undefined ? '' : `第 ${paragraphAt(at)} 段`;
    const where = long ? `${place}“${words}”：` : '';
    const message = where + advice(kind, masked) + (found === undefined ? BY_HAND : '');
    const personal = found === undefined ? { kind, masked } : { kind, found, masked };
    return [{ path, label, message, severity: 'error', personal }];
  });
}

const BY_HAND = '。它在源文字里是拆开写的，不能一下子遮住，请您自己改';

/** What to do about one finding; names it only in its masked form. */
function advice(kind: Kind, masked: string): string {
  if (kind === 'name-column') return `名单里写了全名。请遮住一个字，写成 ${masked}`;
  if (kind === 'home') return `写到了哪一家。请只写到楼号，或写成 ${masked}`;
  const what = `有${kindNames[kind]}。请删掉，或写成 ${masked}`;
  return kind === 'mobile' ? `${what}；是办公电话的，先登记到“网站设置”的“办公电话名单”` : what;
}

/** The number of the paragraph at a position, as a clerk counts: parted by empty lines. To be asked in the order of the text. */
function paragraphsOf(text: string): (position: number) => number {
  const begun = text.length - text.trimStart().length;
  const gaps = [...text.matchAll(/\n\s*\n/g)].filter(({ index }) => index >= begun);
  let passed = 0;
  return (position) => {
    while (passed < gaps.length && gaps[passed]!.index < position) passed++;
    return passed + 1;
  };
}

/** A text in which all personal information is masked, for reports and logs. */
export function masked(text: string): string {
  let result = '';
  let last = 0;
  for (const { start, end, masked } of scan(text)) {
    result += text.slice(last, start) + masked;
    last = end;
  }
  return result + text.slice(last);
}

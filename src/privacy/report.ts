import { kindNames, type Finding, type Kind } from './finding.ts';
import { scan } from './scan.ts';

/** A text together with its place in the form. */
export interface LabelledText {
  path: string;
  label: string;
  text: string;
  /** Of a long text the message says the paragraph. */
  long?: boolean;
}

/** What lets information pass. */
export interface Passing {
  /** Public numbers of offices. */
  officePhones: readonly string[];
  /** Whether a reviewer has let this pass here. */
  cleared: (kind: Kind, masked: string) => boolean;
}

export interface Reported {
  path: string;
  label: string;
  message: string;
  severity: 'error';
  personal: { kind: Kind; found: string; masked: string };
}

/** What must not be published in one text, each thing once, in words a clerk can act on. Takes linear time. */
export function reported({ path, label, text, long }: LabelledText, { officePhones, cleared }: Passing): Reported[] {
  const findings = scan(text, { allow: officePhones, context: label });
  const paragraphAt = paragraphsOf(long ? text : '');
  const said = new Set<string>();
  return findings.flatMap((finding, index): Reported[] => {
    const { kind, found, masked } = finding;
    if (said.has(`${kind} ${found}`)) return [];
    said.add(`${kind} ${found}`);
    if (cleared(kind, masked)) return [];
    const where = long ? `第 ${paragraphAt(finding.start)} 段“${excerpt(text, findings, index)}”：` : '';
    const message = where + advice(kind, masked);
    return [{ path, label, message, severity: 'error', personal: { kind, found, masked } }];
  });
}

/** What to do about one finding; names it only in its masked form. */
function advice(kind: Kind, masked: string): string {
  if (kind === 'name-column') return `名单里写了全名。请遮住一个字，写成 ${masked}`;
  if (kind === 'home') return `写到了哪一家。请只写到楼号，或写成 ${masked}`;
  const what = `有${kindNames[kind]}。请删掉，或写成 ${masked}`;
  return kind === 'mobile' ? `${what}；是办公电话的，先登记到“网站设置”的“办公电话名单”` : what;
}

/** The number of the paragraph at a position. Positions are asked for in ascending order. */
function paragraphsOf(text: string): (position: number) => number {
  const first = text.length - text.trimStart().length;
  const breaks = [...text.matchAll(/\n\s*\n/g)].flatMap(({ index }) => (index < first ? [] : [index]));
  let passed = 0;
  return (position) => {
    while (passed < breaks.length && breaks[passed]! < position) passed += 1;
    return passed + 1;
  };
}

const BEFORE = 8;
const AFTER = 6;

/** A few words before and after, cut where another finding begins: no report ever shows a number. */
function excerpt(text: string, findings: readonly Finding[], index: number): string {
  const { start, end, masked } = findings[index]!;
  const before = text.slice(Math.max(start - BEFORE, findings[index - 1]?.end ?? 0), start);
  const after = text.slice(end, Math.min(end + AFTER, findings[index + 1]?.start ?? text.length));
  return `${before.slice(before.lastIndexOf('\n') + 1)}${masked}${after.split('\n', 1)[0]!}`.trim();
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

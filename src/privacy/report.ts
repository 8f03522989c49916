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

/** What must not be published in one text, each thing once, in words a clerk can act on. */
export function reported({ path, label, text, long }: LabelledText, { officePhones, cleared }: Passing): Reported[] {
  const findings = scan(text, { allow: officePhones, context: label });
  const first = new Map(findings.map((finding) => [`${finding.kind} ${finding.found}`, finding] as const).reverse());
  return findings
    .filter(
      (finding) => first.get(`${finding.kind} ${finding.found}`) === finding && !cleared(finding.kind, finding.masked),
    )
    .map((finding) => {
      const where = long ? `第 ${paragraphAt(text, finding.start)} 段“${excerpt(text, finding, findings)}”：` : '';
      const { kind, found, masked } = finding;
      return {
        path,
        label,
        message: where + advice(kind, masked),
        severity: 'error',
        personal: { kind, found, masked },
      };
    });
}

/** What to do about one finding; names it only in its masked form. */
function advice(kind: Kind, masked: string): string {
  if (kind === 'name-column') return `名单里写了全名。请遮住一个字，写成 ${masked}`;
  if (kind === 'home') return `写到了哪一家。请只写到楼号，或写成 ${masked}`;
  const what = `有${kindNames[kind]}。请删掉，或写成 ${masked}`;
  return kind === 'mobile' ? `${what}；是办公电话的，先登记到“网站设置”的“办公电话名单”` : what;
}

const paragraphAt = (text: string, position: number) =>
  text
    .slice(0, position)
    .trimStart()
    .split(/\n\s*\n/).length;

/** A few words before and after, cut where another finding begins: no report ever shows a number. */
function excerpt(text: string, { start, end, masked }: Finding, findings: readonly Finding[]): string {
  const before = Math.max(
    start - 8,
    text.lastIndexOf('\n', start - 1) + 1,
    ...findings.filter((other) => other.end <= start).map((other) => other.end),
  );
  const line = text.indexOf('\n', end);
  const after = Math.min(
    end + 6,
    line < 0 ? text.length : line,
    ...findings.filter((other) => other.start >= end).map((other) => other.start),
  );
  return `${text.slice(before, start)}${masked}${text.slice(end, after)}`.trim();
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

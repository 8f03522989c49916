import { parse } from 'yaml';

export interface TextParts {
  values: Readonly<Record<string, unknown>>;
  body: string;
}

/** Front matter and body of a content file. What cannot be parsed is shown as body, so that nothing is hidden. */
export function textParts(text: string): TextParts {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(source);
  // The settings are one YAML document without a body.
  const [head, body] = match ? [match[1] ?? '', match[2] ?? ''] : [source, ''];
  try {
    const values: unknown = parse(head) ?? {};
    if (isRecord(values)) return { values, body: body.trim() };
  } catch {
    // Not YAML: shown as plain text below.
  }
  return { values: {}, body: source };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

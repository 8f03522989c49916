import * as z from 'zod';
import { splitFrontMatter } from '../reader/front-matter.ts';
import { digestOf } from '../reader/read-entry.ts';
import { instantMs } from '../schema/beijing.ts';
import { leavesNotice } from '../schema/groups/notice.ts';
import { decodeText } from '../text/decode.ts';
import { normaliseText } from '../text/normalise.ts';

/** What has to be known of a text to say when residents could read it, and whether they still may. */
export interface TextFacts {
  /** SHA-256 of the file, hex. */
  digest: string;
  /** False: it cannot be read as an entry, so that no site was ever made of it. */
  readable: boolean;
  /** The instant, or the day, from which it may be public; absent: always. */
  from?: string | undefined;
  withdrawn?: 'notice' | 'fact' | undefined;
  /** The day on which it says that it was withdrawn. */
  withdrawnOn?: string | undefined;
  /** The last day on which the names that it holds may be read. */
  namesUntil?: string | undefined;
  /** These names: lines, and files that hold some. */
  names: readonly string[];
  /** Corrections that it states. */
  changes: readonly { major: boolean; note: string }[];
}

const moment = z.string().refine((text) => !Number.isNaN(instantMs(text)));
/** Only this much: an earlier text may have been written by other rules than those of today. */
const head = z.object({
  published: moment.optional(),
  publishAt: z.union([moment, z.literal(''), z.null()]).optional(),
  withdrawn: z.object({ kind: z.string().optional(), date: moment.optional() }).nullish(),
  named: z.object({ until: moment, list: z.unknown().optional(), files: z.unknown().optional() }).nullish(),
  changes: z.array(z.object({ kind: z.string().optional(), note: z.string() })).nullish(),
});

/** The facts of a file as it lies in git; `known` are the data of texts that were read before, by their digests. */
export function factsOf(bytes: Uint8Array, known: ReadonlyMap<string, object> = new Map()): TextFacts {
  const digest = digestOf(bytes);
  const data = known.get(digest);
  return { digest, readable: false, names: [], changes: [], ...(data ? factsIn(data) : dataIn(bytes)) };
}

function dataIn(bytes: Uint8Array): Partial<TextFacts> {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return {};
  const split = splitFrontMatter(normaliseText(decoded.text));
  if ('problem' in split) return {};
  const parsed = head.safeParse(split.data);
  return parsed.success ? factsIn(parsed.data) : {};
}

function factsIn({
  published,
  publishAt,
  withdrawn,
  named,
  changes,
}: z.output<typeof head>): Omit<TextFacts, 'digest'> {
  return {
    readable: true,
    from: publishAt || published,
    withdrawn: withdrawn ? (leavesNotice(withdrawn) ? 'notice' : 'fact') : undefined,
    withdrawnOn: withdrawn?.date,
    namesUntil: named?.until,
    names: named ? namesIn(named) : [],
    changes: (changes ?? []).map(({ kind, note }) => ({ major: kind === 'major', note })),
  };
}

const lines = z.string().catch('');
const files = z.array(z.object({ file: z.string() })).catch([]);

function namesIn(named: { list?: unknown; files?: unknown }): string[] {
  const listed = lines
    .parse(named.list)
    .split('\n')
    .map((line) => line.trim());
  return [...listed, ...files.parse(named.files).map(({ file }) => file)].filter((name) => name !== '');
}

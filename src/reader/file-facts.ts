import type { Entry } from '../collections/entry.ts';
import { definitionOf } from '../collections/index.ts';
import { wrongFigures } from '../record/figures/wrong-figures.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { shortened, type Problem } from '../schema/problems.ts';
import { textsOf } from '../schema/texts.ts';
import { decodeText } from '../text/decode.ts';
import type { Told } from './across/withdrawn-entries.ts';
import { lostWords } from './lost-words.ts';
import type { Leave } from './personal/allowance.ts';
import { writingDown, type Asked } from './personal/asked.ts';
import { namesWithoutEnd } from './personal/names-without-end.ts';
import { forReports } from './personal/personal-data.ts';
import { readEntry } from './read-entry.ts';

/** What one content file says, whatever else there is. */
export interface FileFacts {
  /** Absent when it is not valid. */
  entry?: Entry;
  /** As reports may show them. */
  problems: Problem[];
  asked: Asked;
  /** The places in its body that a link can name; found out when one does. */
  anchors?: string[] | undefined;
  /** Where it tells of entries that leave nothing behind. */
  told?: Told;
}

/** Reads and checks one file; `shown` is how messages name it. */
export function factsOf(file: string, bytes: Uint8Array, digest: string, shown: string, leave: Leave): FileFacts {
  const read = decodeText(bytes);
  if ('problem' in read) {
    const problem: Problem = { file: shown, path: '', label: '文件', message: read.problem, severity: 'error' };
    return { problems: [problem], asked: [] };
  }
  const asked: Asked = [];
  const { entry, body, problems } = readEntry(file, read.text, shown, writingDown(leave, asked), digest);
  if (!entry) return { problems: shortened(problems).map(forReports), asked };
  const all = [
    ...shortened(problems),
    ...lostWords(entry, body, shown),
    ...figuresIn(entry, body, shown),
    ...namesWithoutEnd(entry, asked, shown),
  ].map(forReports);
  // A copy, since values are slices of the text and would keep all of it in memory.
  return { entry: structuredClone(entry), problems: all, asked };
}

/** What does not add up in its texts. As with lost words, only check and build ask. */
function figuresIn({ collection, data }: Entry, body: string, file: string): Problem[] {
  const { schema, body: written } = definitionOf(collection);
  const texts = textsOf(fieldsOf(schema.shape), data);
  return wrongFigures([...texts, { path: 'body', label: written.label, text: body }], file);
}

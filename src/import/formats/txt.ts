import { normaliseText } from '../../text/normalise.ts';
import type { Account } from '../account.ts';
import type { Questions } from '../questions.ts';
import { decoded, encodingNames } from './encoding.ts';
import type { Line, Taken } from './taken.ts';

/** A plain text; where its encoding cannot be told, both readings are shown and asked about. */
export function readText(bytes: Uint8Array, account: Account, questions: Questions): Taken {
  let reading = decoded(bytes);
  const notes: string[] = [];
  if ('choices' in reading) {
    const { choices } = reading;
    const chosen = questions.ask({
      name: 'encoding',
      ask: '这个文件的编码看不准，哪一种读出来是通顺的？',
      choices: choices.map(({ encoding, text }) => ({
        value: encoding,
        label: `${encodingNames[encoding]!}：${text.replace(/\s+/g, ' ').trim().slice(0, 40)}`,
      })),
      usual: 'gb18030',
    });
    const own = choices.find(({ encoding }) => encoding === chosen) ?? choices[0]!;
    if (chosen === undefined) notes.push(`编码还没有确定，先按 ${encodingNames[own.encoding]!} 读`);
    reading = own;
  } else if (reading.encoding !== 'utf-8')
    notes.push(`文件是 ${encodingNames[reading.encoding]!} 编码，已经转成 UTF-8`);
  const text = normaliseText(reading.text);
  account.source(text);
  return { text: { lines: linesOf(text) }, dropped: [], notes };
}

export const linesOf = (text: string): Line[] => text.split('\n').map((line) => ({ text: line.trimEnd() }));

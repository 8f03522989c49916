import { createHash } from 'node:crypto';
import { collections, definitionOf, type CollectionName, type EntryData } from '../collections/index.ts';
import { bodyLinks } from '../markdown/body-links.ts';
import { headingsIn } from '../markdown/headings-in.ts';
import { limitProblem } from '../markdown/limits.ts';
import type { Passing } from '../privacy/report.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { languageOf } from '../schema/language.ts';
import { nameForPost } from '../privacy/name-for-post.ts';
import { namesForPosts } from '../record/names-for-posts.ts';
import { lostCharacters } from '../schema/lost-characters.ts';
import { problemsFrom, type Problem } from '../schema/problems.ts';
import { textsOf } from '../schema/texts.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Entry } from '../collections/entry.ts';
import { citations } from '../record/citations.ts';
import { cutProblems } from './cut-values.ts';
import { splitFrontMatter } from './front-matter.ts';
import { personalData, type Parts } from './personal/personal-data.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the text of one file, as it is written there. `file` is relative to the content folder, `shown` is how messages
 * name it. Personal information is looked for when it is said what may pass.
 * `digest` is that of the text, where it is known.
 */
export function readEntry(
  file: string,
  written: string,
  shown: string,
  passing?: Passing,
  digest = digestOf(written),
): { entry: Entry; body: string; problems: Problem[] } | { entry?: undefined; body?: undefined; problems: Problem[] } {
  const text = normaliseText(written);
  const personal = (parts: Omit<Parts, 'file'>) => (passing ? personalData({ ...parts, file: shown }, passing) : []);
  const whole = (message: string, label = '文件'): { problems: Problem[] } => ({
    problems: [{ file: shown, path: '', label, message, severity: 'error' }, ...personal({ head: text })],
  });
  const place = placeOf(file);
  if ('problem' in place) return whole(place.problem, place.label);
  const split = splitFrontMatter(text);
  if ('problem' in split) return whole(split.problem, '开头信息');

  const definition = definitionOf(place.collection);
  const fields = fieldsOf(definition.schema.shape);
  const { data: values, body } = split;
  const head = text.slice(0, text.length - body.length);
  const inFields = textsOf(fields, values);
  const found = personal({ head, texts: inFields, body: { label: definition.body.label, text: body } });
  const limit = limitProblem(body);
  const texts = [...inFields, { path: 'body', label: definition.body.label, text: body }];
  const problems = [
    ...(limit ? [inBody(limitSentence(limit), definition.body.label, shown)] : []),
    ...found,
    ...lostCharacters(texts, shown),
    ...namesForPosts(fields, values, shown, nameForPost),
    ...cutProblems(split.cut, shown),
  ];
  const links = limit ? undefined : bodyLinks(body);
  for (const message of links?.problems ?? []) problems.push(inBody(message, definition.body.label, shown));
  for (const { path, label, message } of links?.pictures ?? []) {
    const which = `${definition.body.label} › ${label}`;
    problems.push({ file: shown, path, label: which, message, severity: 'warning' });
  }
  const parsed = definition.schema.safeParse(values);
  if (!parsed.success) {
    return { problems: [...problemsFrom(parsed.error, fields, shown), ...problems] };
  }
  if (!links) return { problems };
  const data = parsed.data as EntryData;
  const language = languageOf(`${data.title ?? ''}\n${body}`);
  return {
    entry: {
      ...place,
      file,
      data,
      digest,
      language,
      links: links.addresses,
      headings: 'duty' in data && data.duty ? writtenHeadings(body) : [],
      cites: citations(texts.map(({ text }) => text)),
    },
    body,
    problems,
  };
}

/** A heading alone says nothing of what is to be made public. */
const writtenHeadings = (body: string) =>
  headingsIn(body)
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ text }) => text);

const inBody = (message: string, label: string, file: string): Problem => ({
  file,
  path: 'body',
  label,
  message,
  severity: 'error',
});

export const digestOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

type Place = { collection: CollectionName; id: string } | { problem: string; label: string };

/** Collection and id from a path: `<collection>/[<year>/]<id>.md`. */
export function placeOf(file: string): Place {
  const [folder = '', ...rest] = file.split('/');
  if (!Object.hasOwn(collections, folder))
    return { label: '文件夹', problem: `没有“${folder}”这个栏目，请把文件移到已有的栏目里` };
  const name = rest.pop() ?? '';
  if (rest.length > 1 || (rest.length === 1 && !/^\d{4}$/.test(rest[0]!))) {
    return { label: '文件夹', problem: '栏目下面只能再分年份文件夹，如 2026' };
  }
  if (!name.endsWith('.md')) return { label: '文件名', problem: '这里只放 .md 文件；图片和附件请放进媒体库' };
  const id = name.slice(0, -3);
  if (!ID.test(id) || id.length > 80) {
    return {
      label: '文件名',
      problem: `“${id}”不能作编号：只用小写字母、数字和短横线，不超过 80 个字符，如 2026-q3-accounts`,
    };
  }
  if (/^\d{4}$/.test(id)) {
    return { label: '文件名', problem: `“${id}”是这一年的列表的网址，不能作编号，请改个名，如 ${id}-q3-accounts` };
  }
  return { collection: folder as CollectionName, id };
}

type Limit = NonNullable<ReturnType<typeof limitProblem>>;

function limitSentence({ limit, actual, allowed }: Limit): string {
  return limit === 'size'
    ? `太长了：有 ${Math.ceil(actual / 1024)} KB，最多 ${Math.floor(allowed / 1024)} KB，请把长表格改成附件`
    : `列表或引用一层套一层，有 ${actual} 层，最多 ${allowed} 层，请拆开写`;
}

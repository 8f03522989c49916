import { numeral } from '../../markdown/numerals.ts';
import { DECIMAL, tidyDecimal } from '../../schema/decimal.ts';

/** A figure that a text promises, by which day where it names one, and the words in which it does. */
export interface Target {
  /** What is counted, as it stands there. */
  title: string;
  unit: string;
  atMost: boolean;
  /** 100 of 每百户. */
  base?: string;
  nature?: 'binding' | 'expected';
  responsible?: string;
  baseline?: { by: string; value: string };
  targets: { by: string; value: string }[];
  sentence: string;
}

const BY =
  /(?:到|(?<!截)至|力争)\s*(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?\s*(?:年?[底末])?|(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?\s*[底末]?前/;
const VERB =
  '达到|达|不低于|不少于|至少|提高到|提高至|增加到|增至|升至|扩大到|不超过|不高于|降到|降至|下降到|控制在|压减到|保持在|稳定在|超过';
const VALUE = '([\\d,，]+(?:\\.\\d+)?|[一二两三四五六七八九十百千万]+)\\s*';
const UNIT = '(%|％|‰|个百分点|[\\p{Script=Han}]{1,4}?(?:[/／][\\p{Script=Han}]{1,2})?)';
const END = '(?:以上|以内|以下|左右)?(?=[，。；、,;）)]|$)';
const BASE = '(?:每(百|千|万)(?:人|户|名)?)?';
const FIGURE = new RegExp(
  `([\\p{Script=Han}A-Za-z“”（）()、\\d\\s]{2,30}?)\\s*(?:要|应当?|力争|均|都|全部|基本)*(${VERB})\\s*${BASE}${VALUE}${UNIT}${END}`,
  'gu',
);
/** What is promised for every year: `每年…不少于`, `…率不低于`. */
const YEARLY = /每年|率/;
const LASTING = /不低于|不少于|至少|不超过|不高于|保持在/;
/** `每万人登记志愿者一千二百名`, `助餐点有一处`: no other word than the number promises it. */
const BARE = new RegExp(
  `^()(?:(每[百千万][人户][\\p{Script=Han}]{2,20}?)|([\\p{Script=Han}]{2,20}?)(?:有|建成|新建))${VALUE}${UNIT}$`,
  'u',
);
const BASES: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000' };

/** Figures that sentences promise by a year: `到2027年，签约率达到85%以上`. In a plan also what is done each year: `每年不少于30个`. */
export function targetsIn(text: string, isPlan: boolean): Target[] {
  const found = [...text.matchAll(/[^。！？\n]+/g)].flatMap(([sentence]) => {
    let by: string | undefined;
    return sentence.split(/[；;]/).flatMap((clause) => {
      by = dayOf(clause) ?? by;
      const begun = clause.search(YEARLY);
      const lasting = isPlan && begun >= 0 && LASTING.test(clause.slice(begun)) && !/截至|目前|已/.test(clause);
      return by === undefined && !lasting ? [] : figuresIn(clause, by, sentence.trim());
    });
  });
  const seen = new Set<string>();
  return found.filter(({ title }) => !seen.has(title) && seen.add(title));
}

function figuresIn(clause: string, by: string | undefined, sentence: string): Target[] {
  const from = by === undefined ? 0 : (BY.exec(clause)?.index ?? 0) + (BY.exec(clause)?.[0].length ?? 0);
  const words = clause.slice(from);
  const target = (subject: string, verb: string, base: string | undefined, value: string, unit: string): Target[] => {
    const title = subject.replace(/^(?:[，、和及\s]|使|把|将|全街道|年)+/u, '').trim();
    const number = valueOf(value);
    if (title.length < 2 || number === undefined) return [];
    return [
      {
        title,
        unit: unit.replace('％', '%'),
        atMost: /不超过|不高于|降|控制|压减/.test(verb),
        ...(base !== undefined && { base: BASES[base]! }),
        targets: by === undefined ? [] : [{ by, value: number }],
        sentence,
      },
    ];
  };
  const verbs = [...words.matchAll(FIGURE)].flatMap(([, subject = '', verb = '', base, value = '', unit = '']) =>
    target(subject, verb, base, value, unit),
  );
  if (verbs.length > 0 || by === undefined) return verbs;
  return words.split(/[，,]/).flatMap((part) => {
    const [, , counted, subject, value = '', unit = ''] = BARE.exec(part.trim()) ?? [];
    return target(counted ?? subject ?? '', '', counted?.[1], value, unit);
  });
}

/** The last day of what a clause names: 2027年 is its end. */
function dayOf(clause: string): string | undefined {
  const [, to, toMonth, before, beforeMonth] = BY.exec(clause) ?? [];
  const year = to ?? before;
  return year === undefined ? undefined : lastDay(year, toMonth ?? beforeMonth);
}

export function lastDay(year: string, month?: string): string {
  return month === undefined
    ? `${year}-12-31`
    : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** 1,200 and 一千二百 as a decimal; undefined for what is none. */
function valueOf(written: string): string | undefined {
  const plain = tidyDecimal(written.replace(/，/g, ','));
  if (DECIMAL.test(plain)) return plain;
  const value = numeral(written);
  return value === undefined ? undefined : String(value);
}

const NAME = /^(?:指标|指标名称|主要指标|名称|项目)$/;
const YEAR = /^(\d{4})\s*年?(?:底|末)?(?:目标)?(?:值)?$/;
const BASELINE = /^(\d{4})\s*年?(?:底|末)?\s*(?:基数|基期|现状|实际|完成)值?$/;

/** A table of indicators: a column of names, and a column for each of several years. */
export function targetsInTable(rows: readonly (readonly string[])[]): Target[] {
  const [head = [], ...body] = rows;
  const heads = head.map((cell) => cell.trim());
  const years = heads.flatMap((cell, at) => (YEAR.test(cell) ? [{ at, by: lastDay(YEAR.exec(cell)![1]!) }] : []));
  const at = (form: RegExp) => heads.findIndex((cell) => form.test(cell));
  const [name, unit, nature, responsible, baseline] = [NAME, /^(?:计量)?单位$/, /性质|属性/, /牵头|责任/, BASELINE].map(
    at,
  );
  if (name === undefined || name < 0 || years.length < 1 || (unit ?? -1) < 0) return [];
  return body.flatMap((row): Target[] => {
    const cell = (place = -1) => (row[place] ?? '').trim();
    const values = years.flatMap(({ at: place, by }) => {
      const value = valueOf(cell(place).replace(/^[≥≤>＞<＜]\s*/, ''));
      return value === undefined ? [] : [{ by, value }];
    });
    if (cell(name) === '' || values.length === 0) return [];
    const begun = valueOf(cell(baseline));
    const said = cell(nature);
    const falls = begun !== undefined && Number(values.at(-1)!.value) < Number(begun);
    return [
      {
        title: cell(name),
        unit: cell(unit)
          .replace('％', '%')
          .replace(/[（(].*$/, ''),
        atMost: falls || /^[≤<＜]/.test(cell(years[0]!.at)),
        ...(said !== '' && { nature: /必须|约束/.test(said) ? ('binding' as const) : ('expected' as const) }),
        ...(cell(responsible) !== '' && { responsible: cell(responsible) }),
        ...(begun !== undefined && { baseline: { by: lastDay(BASELINE.exec(heads[baseline!]!)![1]!), value: begun } }),
        targets: values,
        sentence: row.join(' ').trim(),
      },
    ];
  });
}

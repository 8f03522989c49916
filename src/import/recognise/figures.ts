/** A figure with the day by which it is to be reached, as a text promises it. */
export interface Target {
  /** What is counted, as it stands in the sentence. */
  title: string;
  by: string;
  value: string;
  unit: string;
  atMost: boolean;
  sentence: string;
}

const BY = /(?:到|至|截至)\s*(\d{4})\s*年(?:\s*(\d{1,2})\s*月)?\s*(?:底|末|年底|年末)?/;
const FIGURE =
  /([\p{Script=Han}A-Za-z“”（）()、0-9]{2,30}?)\s*(?:要|应当?|力争|均|都|全部|基本)?(达到|达|不低于|不少于|提高到|增加到|增至|升至|不超过|降到|降至|控制在|保持在|超过)\s*([\d,，]+(?:\.\d+)?)\s*(%|％|‰|[\p{Script=Han}]{1,6}?)(?:以上|以内|以下|左右)?(?=[，。；、,;）)]|$)/gu;

/** `到2027年，签约率达到85%`: sentences that promise a figure by a year. */
export function targetsIn(text: string): Target[] {
  const found: Target[] = [];
  for (const [sentence] of text.matchAll(/[^。！？；\n]+/g)) {
    const by = BY.exec(sentence);
    if (!by) continue;
    const [, year = '', month] = by;
    const last =
      month === undefined ? '12-31' : new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(5, 10);
    for (const match of sentence.slice(by.index + by[0].length).matchAll(FIGURE)) {
      const [, subject = '', verb = '', value = '', unit = ''] = match;
      const title = subject.replace(/^(?:[，、和及]|使|把|将|全街道|年)+/u, '').trim();
      if (title.length < 2) continue;
      const atMost = /不超过|降|控制/.test(verb);
      found.push({
        title,
        by: `${year}-${last}`,
        value: value.replace(/[,，]/g, ''),
        unit: unit.replace('％', '%'),
        atMost,
        sentence: sentence.trim(),
      });
    }
  }
  return found.filter(
    ({ title, by }, index) => found.findIndex((each) => each.title === title && each.by === by) === index,
  );
}

const PHONE =
  /(?<![\d-])(?:0\d{2,3}[-－—\s]?\d{7,8}(?:[-转]\d{1,6})?|400[-\s]?\d{3}[-\s]?\d{4}|1[0-9]{4}(?!\d)|12345)(?![\d])/g;

/** Telephone numbers of offices, as they stand. */
export const phonesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(PHONE)].map(([phone]) => phone))].filter((phone) =>
    /^0|^400|^(?:110|119|120|12345|12\d{3})$/.test(phone),
  );

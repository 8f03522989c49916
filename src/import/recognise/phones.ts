const PHONE =
  /(?<![\d-])(?:0\d{2,3}[-－—\s]?\d{7,8}(?:[-转]\d{1,6})?|400[-\s]?\d{3}[-\s]?\d{4}|1[0-9]{4}(?!\d)|12345)(?![\d])/g;

/** Telephone numbers of offices, as they stand. */
export const phonesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(PHONE)].map(([phone]) => phone))].filter((phone) =>
    /^0|^400|^(?:110|119|120|12345|12\d{3})$/.test(phone),
  );

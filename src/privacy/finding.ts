/** What the guard looks for. `name-column`: a full name under or beside 姓名 or 户主. */
export type Kind = 'id' | 'mobile' | 'card' | 'plate' | 'home' | 'name-column';

export const kindNames: Readonly<Record<Kind, string>> = {
  id: '身份证号',
  mobile: '手机号',
  card: '银行卡号',
  plate: '车牌号',
  home: '住址的门牌',
  'name-column': '姓名',
};

/** One piece of personal information in a text; `start` and `end` count in the text as it was given. */
export interface Finding {
  kind: Kind;
  /** As it stands in the text: never to be written into a log or a report. */
  found: string;
  /** The form that may be published instead: `138****1234`. */
  masked: string;
  start: number;
  end: number;
}

/** What one detector sees in a folded text. */
export interface Hit {
  kind: Kind;
  masked: string;
  start: number;
  end: number;
}

/** Public telephone numbers of offices, by their digits. */
export interface Phones {
  has(digits: string): boolean;
}

export interface ScanOptions {
  /** Numbers that pass. */
  allow?: Phones;
  /** Words that stand beside the text, such as the label of its field. */
  context?: string;
}

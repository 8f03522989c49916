import type { CollectionName } from '../collections/index.ts';

/** The clerks' handbook: each page answers one question, in `cms/help/<name>.md`. By parts, in the order of the contents. */
export const handbook = {
  开始: {
    login: '怎么登录，登录以后看到什么',
    columns: '这件事放在哪个栏目',
  },
  写: {
    notice: '怎么发一条通知',
    alert: '停水停电这样的急事怎么发',
    accounts: '怎么公布收支',
    consultation: '怎么征求意见、答复意见',
    names: '有姓名的名单怎么公示',
    again: '怎么照上一期、照从前的一篇写',
    import: '手里有 Word、Excel 或 PDF，怎么导进来',
    text: '正文怎么写',
    tables: '表格怎么做',
    files: '图片和附件怎么放',
    fields: '日期、期间、电话、金额怎么填',
    privacy: '什么不能写',
    phone: '怎么在手机上发',
  },
  送审和发布: {
    submit: '写好了，怎么预览、送审',
    returned: '退回来了，怎么改',
    review: '怎么审核、退回',
    publish: '怎么发布、定时公开',
  },
  发布以后: {
    correct: '写错了，怎么改正、撤下',
    find: '从前的内容怎么找',
    back: '怎么回到从前的版本、找回删掉的',
    ledger: '公开目录和台账怎么看、怎么改',
    wall: '怎么打印上墙、登记张贴，大厅屏幕怎么放',
    trouble: '出错了怎么办',
  },
} as const;

type Parts = typeof handbook;
export type HelpPage = { [Part in keyof Parts]: keyof Parts[Part] }[keyof Parts];

export const HANDBOOK_HREF = '/admin/help/';
export const helpHref = (page: HelpPage) => `${HANDBOOK_HREF}${page}/`;

const titles = Object.assign({}, ...Object.values(handbook)) as Readonly<Record<HelpPage, string>>;
export const helpPages = Object.keys(titles) as HelpPage[];
export const helpTitle = (page: HelpPage) => titles[page];

const forms: Readonly<Partial<Record<CollectionName, readonly HelpPage[]>>> = {
  disclosures: ['accounts', 'names'],
  consultations: ['consultation'],
  notices: ['notice'],
  alerts: ['alert'],
  meetings: ['names', 'columns'],
  duties: ['ledger'],
  postings: ['wall'],
};

/** What to read beside the form of a collection. */
export const helpForForm = (collection: CollectionName): readonly HelpPage[] => forms[collection] ?? ['columns'];

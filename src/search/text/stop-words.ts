/** What people put around the thing they want. Longest first where one begins another. */
export const STOP_PHRASES = anyOf(
  '请问 您好 你好 大家好 麻烦 谢谢 求助 关于 有关 我们 你们 我家 我想要 我想 我要 想要 想 帮我 帮忙',
  '要带什么 带什么 要准备什么 准备什么 需要什么 要什么 要去哪里 去哪里 去哪儿 去哪 到哪里 到哪儿 到哪',
  '在什么地方 什么地方 在哪里 在哪儿 在哪 哪里 哪儿 何处 边度',
  '找哪个部门 哪个部门 哪个单位 找谁 归谁管 谁来管 谁管 谁负责 哪个 有哪些 哪些人 哪些 谁',
  '怎么样 怎么办理 怎么办 怎么弄 怎么搞 怎么处理 怎么 怎样 咋办 咋 如何 点样',
  '几点 几时 几多 多少钱 多少天 多少 多久 多长时间 什么时候 什么时间 何时 什么是 是什么 有什么 为什么 什么',
  '有没有 可以不可以 可不可以 能不能 会不会 行不行 好不好 是不是 要不要 用不用 可唔可以 有冇 系咪 是否',
  '是多少 各个 每个 四个 几个 可以 需要 应该 到底 吗 呢 啊 吧 呀 嘛 嘅 一下 申请 办理 领取 查询 咨询 了解 知道',
);

/** What people want to know of a thing, last or alone: 低保电话, 社保所 上班时间, 高龄津贴材料. */
export const PHONE_WORDS = anyOf('电话号码 联系电话 咨询电话 服务电话 办公电话 联系方式 热线电话 电话 号码');
export const HOURS_WORDS = anyOf('(?:开门|关门|上班|下班|办公|开放|营业|服务)时间 开门 关门 开馆 闭馆 上班 下班 时间');
export const PAGE_WORDS = anyOf('(?:办理|所需)?材料 手续 (?:办理)?条件 (?:办理)?流程 步骤 费用 收费标准');
export const FACT_WORDS = atEnd(PHONE_WORDS, HOURS_WORDS, PAGE_WORDS);
/** What kind of entry they want: 讲故事志愿者报名, 暖屋征求意见. */
export const WANTED_KINDS = atEnd(
  anyOf('志愿者报名 志愿者招募 志愿者 义工 志工 报名 招募 征求意见 [提交][个点些]?意见 [提交][个点些]?建议 意见 方案'),
);

/** Who asks whether it is open on a day wants the hours of the week. */
export const OPEN_WORDS = anyOf('[开关]不[开关]门? 上不上班 [开关]着');
export const ASKS_HOURS = new RegExp(`${HOURS_WORDS.source}|几点钟?[开关](?![会始饭席学])|${OPEN_WORDS.source}`, 'u');
export const DAY_WORDS = anyOf(
  '今天 今日 今儿 明天 明日 后天 现在 这会儿 周末 (?:周|星期|礼拜)[一二三四五六日天] 早上 上午 中午 下午 晚上 夜里',
);
/** Whose hours are asked for when nobody's are named. */
export const WHOSE_HOURS = '社区服务站';

/**
 * What is asked in other words than it is written, and what is no topic at all: a price, an hour, where at home it is. The
 * gate of the answer does not read them: what it is asked for must be there.
 */
export const ASKED_OTHERWISE: readonly (readonly [asked: RegExp, written: string])[] = [
  [/(?:的?钱|经费)都?(?:花|用)(?:到|在|去)?了?(?:哪里|哪儿|哪|什么地方)(?:去|上|头)?了?/gu, ' 收支 '],
  [/(?:的?钱|经费)都?(?:去了?(?:哪里|哪儿|哪)了?|怎么(?:花|用)的?)/gu, ' 收支 '],
  [/花了?(?:多少|好多|几多|哪些)钱?/gu, ' 收支 '],
  [/上个?一?个?季度|上季度?/gu, ' 季度 '],
  [/已?撤(?:回|掉|下|了)了?/gu, ' 已撤回 '],
  // 的 keeps them together until it is taken out with the other particles.
  [/征求的?意见(?:后来)?(?:到底)?(?:有没有|是否)?(?:被)?采纳/gu, ' 征求意见的采纳 '],
  [/(?:多少钱|几块钱?|几元)一?(?:份|次|顿|位|张|餐|个月)/gu, ' '],
  [/几点钟?(?:开门|开饭|开|关门|关)/gu, ' '],
  [OPEN_WORDS, ' '],
  [/[给向跟对](?:社区|居委会|街道|你们)(?=[提交反])/gu, ' '],
  [/打(?:哪个|什么|哪里的?|哪儿的?)电话/gu, ' 电话'],
  [/后来|没有$|(?:很|好|太|特别|非常)(?:大|重|浓)/gu, ' '],
  [/最近(?:公布|公开|发布)了?(?:什么|哪些)(?:东西|事)?|最?近?有(?:什么|没有)新?消息/gu, ' '],
  [/家里|屋头|屋里头?/gu, ' '],
  // Who has never done it asks for how one begins.
  [/(?:我|俺)?(?:还|从来|以前|头一?次|第一次)*(?:没|没有|未)?(?:当|做|干|参加)过?(?=志愿者|义工|志工)/gu, ' '],
  [
    /(?:投票|选举)的?(?:投票)?地[点方址]|(?:在|去|到)(?:哪里|哪儿|哪)(?:去)?投票|投票点|投票站|(?:选举|换届)的?投票/gu,
    ' 票站 ',
  ],
];

/** How helpers are called wherever they are wanted. */
export const HELPERS = '志愿者';
/** Who says so looks for something to take part in. */
export const ASKS_TO_HELP = /志愿|义工|志工|招募/u;
/** Who says so looks for a consultation; 实施意见 and 指导意见 are rules. */
export const ASKS_OPINION = /征求|征集|[提交][个点些]?(?:意见|建议)|反馈意见/u;
/** A question that names its period wants no other. */
export const NAMES_PERIOD = /第?[一二三四1-4]季度|(?:19|20)\d\d|[\d一二三四五六七八九十]月/u;

/** Particles and conjunctions between them. */
export const PARTICLES = /[的了和与及或、]/gu;

/** Single characters that mean little beside a known word: 办居住证, 交医保, 社保卡在哪. */
export const LIGHT_CHARACTER =
  /^[办交领打报拿取开做弄找去来给用买要会能是在有没不了着过得的我你您他家查看问带换上到想该让被把跟对就都也还又再很个]$/u;

/** The characters of all of them, which the table of characters must hold even if no text has them. */
export const STOP_CHARACTERS =
  `${STOP_PHRASES.source}${PARTICLES.source}${LIGHT_CHARACTER.source}${FACT_WORDS.source}${DAY_WORDS.source}${ASKED_OTHERWISE.map(([asked]) => asked.source).join('')}`.replace(
    /\P{Script=Han}/gu,
    '',
  );

function atEnd(...words: readonly RegExp[]): RegExp {
  return new RegExp(`(?:${words.map(({ source }) => source).join('|')})(?=\\s|$)`, 'gu');
}

/** Words with spaces between them. */
export function anyOf(...lines: readonly string[]): RegExp {
  return new RegExp(lines.flatMap((line) => line.split(' ')).join('|'), 'gu');
}

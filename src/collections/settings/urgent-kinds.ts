interface UrgentKind {
  label: string;
  /** What to do first and what to say, in the words of whoever answers. */
  say: string;
  /** How people ask for it beside its label; synonyms of these need not be written. */
  asked: readonly string[];
  /** The number that is the same everywhere, until another one is written. */
  phone?: string;
  /** Somebody to talk to, not who comes: after the others, and not among the few of the home page. */
  counsel?: true;
}

/** What is urgent and whom it needs, in the order of the lists: where lives are at stake first. */
const kinds = {
  police: {
    label: '报警',
    say: '有危险先离开。说清在哪条路几号楼、出了什么事、有没有人受伤；不方便出声，发短信到 12110。',
    asked: [
      '报警电话',
      '派出所报警',
      '家里被偷了',
      '被抢了',
      '有人打架',
      '家暴',
      '挨打',
      '老人走失',
      '孩子走丢',
      '110',
    ],
    phone: '110',
  },
  fire: {
    label: '火警',
    say: '说清几号楼几层、烧的是什么、有没有人被困。走楼梯，弯腰捂住口鼻，不坐电梯；出不去就关门，用湿布堵门缝。',
    asked: ['火警电话', '着火了', '着火', '起火', '失火', '家里着火', '冒烟', '119'],
    phone: '119',
  },
  ambulance: {
    label: '急救',
    say: '说清地址、多大年纪、哪里不好。对方没说挂就别挂，照着做；叫一个人到路口接车。',
    asked: ['急救电话', '救护车', '叫救护车', '晕倒', '有人晕倒', '摔倒起不来', '煤气中毒', '120'],
    phone: '120',
  },
  gas: {
    label: '燃气',
    say: '开窗，关总阀，不碰电灯和别的开关，不点火；人都到屋外，再打电话。',
    asked: ['燃气漏了', '燃气漏气', '燃气泄漏', '燃气抢修', '燃气味', '闻到燃气', '闻到燃气味', '停气'],
  },
  lift: {
    label: '电梯困人',
    say: '按轿厢里的警铃，靠里站好，不扒门、不踹门。说清几号楼几单元、几个人、有没有人不舒服；没人接就打 119。',
    asked: [
      '困在电梯里',
      '有人困在电梯里',
      '电梯里有人',
      '电梯坏了有人困在里面',
      '电梯坏了有人困住',
      '被困在电梯里了',
      '被困电梯',
      '电梯被困',
      '电梯卡住',
      '关在电梯里',
      '电梯急修',
      '电梯坏了',
      '电梯不动了',
      '电梯停了',
    ],
  },
  water: {
    label: '供水',
    say: '先关水表前的阀门。说清几号楼几单元、水从哪里来、流到哪里；停水的，先看首页有没有停水提醒。',
    asked: ['停水', '家里漏水', '没水', '停水了', '水管爆裂', '水管漏水', '水管爆了', '供水抢修'],
  },
  power: {
    label: '供电',
    say: '先看是一户还是整栋：只有自己家，看看开关跳没跳。整栋停的报楼号；家里有人用制氧机、呼吸机，头一句就说。',
    asked: ['停电', '没电', '停电了', '跳闸', '电线断了', '漏电', '供电抢修'],
  },
  heating: {
    label: '供暖',
    say: '说清几号楼几单元、屋里几度、冷了几天；暖气漏水的，先关进户阀门。',
    asked: ['暖气漏水', '暖气不热', '没暖气', '供暖抢修', '供暖报修'],
  },
  property: {
    label: '物业',
    say: '楼道灯、门禁、公共水管、下水道的事先找物业。说清楼号、单元和楼层，问好什么时候来人。',
    asked: ['物业报修', '楼道灯坏了', '门禁坏了', '楼道漏水', '下水道堵了'],
  },
  duty: {
    label: '总值班',
    say: '不知道该找谁，夜里、节假日打不通别处，就打这个，接电话的人会替您找到管这事的。',
    asked: ['街道值班', '值班电话', '夜里找谁', '节假日找谁'],
  },
  government: {
    label: '便民热线',
    say: '水电气暖、占道、噪声都能说。说清时间、地点，记下工单号，好问办到哪一步。',
    asked: ['投诉', '市民热线', '政务服务热线', '12345'],
    phone: '12345',
  },
  mind: {
    label: '心理援助',
    say: '心里难受、撑不住了，说出来就好；身边的人陪着，别让他一个人待着。马上有危险，先打 120 或者 110。',
    asked: ['心理热线', '不想活了', '想自杀', '心里难受', '抑郁'],
    counsel: true,
  },
  women: {
    label: '妇女维权',
    say: '正在挨打、受威胁，先打 110。想问怎么办、怎么留证据、去哪里住，再打这个。',
    asked: ['妇联热线', '妇女热线', '妇联'],
    counsel: true,
  },
  children: {
    label: '未成年人保护',
    say: '孩子没人管、挨欺负、被伤害，大人孩子都能打；正在发生的，先打 110。',
    asked: ['青少年热线', '孩子被欺负', '校园欺凌', '虐待儿童', '儿童热线'],
    counsel: true,
  },
  elders: {
    label: '为老服务',
    say: '老人一个人在家要人帮忙、要送饭陪诊，打这个；走失的先打 110，摔倒、发病的先打 120。',
    asked: ['养老热线', '老人热线', '老人没人照顾'],
    counsel: true,
  },
} as const satisfies Readonly<Record<string, UrgentKind>>;

export type UrgentKindName = keyof typeof kinds;
export const urgentKinds: Readonly<Record<UrgentKindName, UrgentKind>> = kinds;

/** For the form: what a number is for. */
export const urgentLabels = Object.fromEntries(
  Object.entries(urgentKinds).map(([name, { label }]) => [name, label]),
) as { readonly [N in UrgentKindName]: string };

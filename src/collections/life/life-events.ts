interface LifeEvent {
  label: string;
  /** What to do first, whatever comes after. */
  first: string;
  /** How people ask for it beside its label. */
  asked: readonly string[];
  /** What `first` names, in its order: services by words in their title. */
  leads?: readonly RegExp[];
  /** Entries are of it by one of these words in their title, where they do not say themselves. */
  titles: RegExp;
  /** Titles of what is for other people, though these may come too. */
  others?: RegExp;
  /** Services for these people are of it. */
  audiences?: readonly string[];
  /** Services of these classes are of it. */
  categories?: readonly string[];
  /** Places of these kinds are of it. */
  places?: readonly string[];
  /** Whom else to ring: kinds of urgent calls, and words in the names of hotlines. */
  urgent?: readonly string[];
  hotlines?: RegExp;
}

/** What happens in the life of people and brings them here, in the order of the lists. Keys are words of addresses. */
const events = {
  elders: {
    label: '家里有老人',
    first:
      '先看老人多大年纪、能不能自己照顾自己：津贴看年纪，护理看身体。出不了门的打电话，工作人员上门办；家里人也可以代办。',
    asked: ['老人补贴', '老年人补贴', '照顾老人', '爸妈老了', '老人没人管', '养老'],
    leads: [/津贴/, /护理|失能/, /上门|卧床/],
    titles: /老人|老年|高龄|养老|助餐|重阳|独居|失能/,
    others: /儿童|孩子|新生儿|托育/,
    audiences: ['老年人'],
    urgent: ['elders', 'ambulance'],
    hotlines: /养老|老年|医保/,
  },
  birth: {
    label: '生孩子',
    first: '先办生育登记，怀上以后、生下来以后都可以办；孩子出生后，上户口、参加医保、打疫苗按先后办，一样一样来。',
    asked: ['生孩子要办什么', '怀孕了', '新生儿', '孩子出生', '宝宝出生', '生育'],
    leads: [/生育登记/, /落户/, /医保/, /接种/],
    titles: /生育|孕|新生儿|接种|托育|婴/,
    hotlines: /医保|妇幼/,
  },
  children: {
    label: '孩子上学和托管',
    first: '先打电话问还有没有名额，再带孩子去登记；放学后没人接的，去儿童之家。',
    asked: ['孩子没人带', '放学没人接', '上学', '入学', '小孩托管'],
    leads: [/托管|儿童之家/],
    titles: /托管|入学|上学|放学|儿童|寒假|暑期|孩子/,
    audiences: ['儿童'],
    urgent: ['children'],
  },
  illness: {
    label: '看病和医保',
    first: '急病先打 120。不急的先问家庭医生，要去医院的带上医保卡；今年的医保交没交，打电话能问到。',
    asked: ['看病', '医保怎么交', '生病了', '住院报销', '打疫苗'],
    leads: [/家庭医生/, /医保/],
    titles: /医保|医生|医院|看病|疫苗|义诊|筛查|卫生服务/,
    categories: ['卫生健康'],
    places: ['卫生服务站'],
    urgent: ['ambulance', 'mind'],
    hotlines: /医保/,
  },
  disability: {
    label: '残疾和行动不便',
    first: '还没有残疾人证的先办证，补贴、改造多数要用它；借轮椅不用。走不了路的打电话，可以上门评、上门办。',
    asked: ['残疾', '残疾人', '行动不便', '坐轮椅', '残疾补贴', '看不见', '听不见'],
    leads: [/残疾人证/, /补贴/, /改造/, /轮椅/],
    titles: /残疾|无障碍|轮椅|盲道|坡道|看不见|听不见/,
    audiences: ['残疾人'],
  },
  hardship: {
    label: '家里有困难',
    first: '急着用钱、没饭吃、没地方住，直接打电话或者到社区说，先救急、后补材料；说清家里几口人、出了什么事。',
    asked: ['没钱了', '困难补助', '家里困难', '吃不上饭', '救济'],
    leads: [/救助/, /低保/],
    titles: /低保|救助|困难|取暖补助|慈善|捐/,
    audiences: ['困难家庭'],
    categories: ['社会救助'],
    urgent: ['government'],
  },
  jobs: {
    label: '失业求职',
    first: '先办失业登记，登记了才能领补贴、上免费培训、申请公益岗位。带身份证就行，当场办。',
    asked: ['失业了', '找工作', '没工作', '失业金', '下岗'],
    leads: [/失业登记/, /补贴/, /培训/, /公益性岗位/],
    titles: /失业|就业|求职|招聘|公益性岗位|简历|培训/,
    audiences: ['失业人员'],
    categories: ['就业'],
    places: ['社保所'],
    hotlines: /社保/,
  },
  renting: {
    label: '租房和搬来',
    first: '签合同前看清房产证和房东身份证。住下以后先办租房登记，居住证明、孩子上学、医保都从这里起。',
    asked: ['租房', '租房子', '刚搬来', '外地人', '房东', '租房要办什么'],
    leads: [/租赁登记/, /居住证/],
    titles: /租房|租赁|出租|居住证|居住登记/,
    audiences: ['新居民'],
    urgent: ['police'],
  },
  renovation: {
    label: '装修',
    first:
      '动工前先到物业登记，承重墙、燃气管不能动；几点能施工、垃圾堆哪里，看下面的办事指南；开工前和左右邻居打个招呼。',
    asked: ['装修要办什么', '我家装修', '装修垃圾', '砸墙', '装修登记', '建筑垃圾'],
    leads: [/装修登记/, /垃圾/],
    titles: /装修|建筑垃圾|大件|装电梯|适老化改造/,
    urgent: ['property', 'gas'],
  },
  neighbours: {
    label: '邻里纠纷',
    first: '动了手的打 110。没动手的，记下日子、拍好照片，请社区调解，不收钱；谈不拢再去司法所。',
    asked: ['邻居吵架', '邻居太吵', '楼上太吵', '楼上漏水', '噪声扰民', '打官司'],
    leads: [/调解/, /法律/],
    titles: /调解|纠纷|噪声|邻里|法律|律师|居民公约/,
    categories: ['法律与调解'],
    places: ['司法所'],
    urgent: ['police', 'government'],
    hotlines: /法律/,
  },
  property: {
    label: '物业和小区',
    first: '灯坏了、管子漏了，先打物业，记下几点打的、谁接的；物业不管的打社区，再不行打 12345。',
    asked: ['物业费', '物业不管', '小区的事', '垃圾桶满了', '业委会', '充电桩'],
    titles: /物业|业委会|业主|维修资金|停车|车位|充电|装电梯|消防通道|垃圾/,
    urgent: ['property', 'lift', 'government'],
  },
  dogs: {
    label: '养狗',
    first: '先带狗打狂犬疫苗，拿着免疫证明再去登记；出门牵绳，捡粪，坐电梯戴嘴套。',
    asked: ['养犬', '狗证', '养宠物', '遛狗', '被狗咬了', '流浪狗'],
    leads: [/登记/],
    titles: /犬|狗|宠物/,
    urgent: ['government'],
  },
  marriage: {
    label: '结婚',
    first: '先问清去哪里登记、要不要预约；户口在外地的也问一下能不能在这里办。',
    asked: ['结婚登记', '领证', '婚前检查'],
    titles: /结婚|婚姻|婚前|婚育/,
  },
  bereavement: {
    label: '家人去世',
    first: '在家里去世的，先打社区卫生服务站或者 120 开证明，再联系殡仪馆；户口、社保、补助之后再办，不用急。',
    asked: ['老人去世', '办丧事', '丧葬费', '销户口', '死亡证明'],
    titles: /去世|殡葬|丧葬|逝|抚恤/,
    hotlines: /殡葬|社保/,
  },
} as const satisfies Readonly<Record<string, LifeEvent>>;

export type LifeEventName = keyof typeof events;
export const lifeEvents: Readonly<Record<LifeEventName, LifeEvent>> = events;

export const lifeEventNames = Object.keys(events) as LifeEventName[];

/** For the form. */
export const lifeEventLabels = Object.fromEntries(
  Object.entries(lifeEvents).map(([name, { label }]) => [name, label]),
) as {
  readonly [N in LifeEventName]: string;
};

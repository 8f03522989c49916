import type { CollectionName } from '../../src/collections/index.ts';
import { inventedBody } from './invented-body.ts';

const communities = ['dongli', 'liuqiao', 'nanxiang', 'xinyuan'];
const names = ['东里', '柳桥', '南巷', '新园'];
const matters = [
  '路灯维修',
  '坡道改造',
  '楼道清理',
  '菜市场整治',
  '公益金使用',
  '长者食堂',
  '儿童阅览室',
  '雨水管疏通',
];

/** File and text of the entry of that number: valid, about 5–8 KB, of a place that does not exist. */
export function invented(collection: CollectionName, index: number): { file: string; text: string } {
  const year = 2016 + (index % 11);
  const day = `${String(year)}-${two(1 + (index % 10))}-${two(1 + (index % 28))}`;
  const community = communities[index % 4]!;
  const name = `${names[index % 4]!}社区`;
  const title = `${name}${String(year)}年第${String(index + 1)}号：${matters[index % matters.length]!}`;
  const common = { index, year, day, community, name, title };
  const folder = ['disclosures', 'consultations', 'volunteering'].includes(collection) ? `${String(year)}/` : '';
  const id = collection === 'communities' ? community : `bench-${String(index).padStart(5, '0')}`;
  const lines = fields[collection](common).replaceAll(/^ {4}/gm, '').trim();
  return { file: `${collection}/${folder}${id}.md`, text: `---\n${lines}\n---\n${inventedBody(index)}` };
}

interface Common {
  index: number;
  year: number;
  day: string;
  community: string;
  name: string;
  title: string;
}

const two = (count: number) => String(count).padStart(2, '0');
const phone = (index: number) => `"0999-5550${String(100 + (index % 900))}"`;
const summary = (name: string) => `${name}把这件事的经过、花的钱和下一步写在这里，有不清楚的请到窗口问。`;

const fields: Record<CollectionName, (common: Common) => string> = {
  disclosures: ({ index, day, community, name, title }) => `
    title: ${title}
    community: ${community}
    published: ${day}
    summary: ${summary(name)}
    stream: ${index % 2 === 0 ? 'finance' : 'residents'}
    category: ${['funds', 'welfare-funds', 'facilities', 'projects'][index % 4]!}
    channels: [site, board]
    issuer: ${name}居民委员会
    responsible: 居务监督委员会主任
    basis:
      - text: 青石街道社区公益金使用办法第三条
    accounts:
      opening: 1000.00
      income:
        - item: 社区公益金拨款
          source: 街镇
          amount: ${String(500 + (index % 400))}.50
        - item: 场地共建单位支持
          source: 其他
          amount: 120
      spending:
        - item: 材料和配件
          payee: 青石五金店
          amount: ${String(500 + (index % 400))}.50
        - item: 拆装人工
          amount: 120
      closing: 1000.00`,
  consultations: ({ day, community, name, title }) => `
    title: ${title}怎么办
    community: ${community}
    published: ${day}
    summary: ${summary(name)}
    subject: facility
    opens: ${day}T09:00+08:00
    closes: ${day.slice(0, 4)}-12-20T18:00+08:00
    audience: [residents, units]
    respond:
      - way: window
        detail: ${name}服务站，工作日上班时间
      - way: post
        detail: 写信寄到服务站，信封上写明“意见”
    questions:
      - 您最担心的是什么？
      - 哪一段应该先做？`,
  services: ({ index, day, community, name, title }) => `
    title: ${title}怎么申请
    community: ${community}
    published: ${day}
    summary: ${summary(name)}
    category: 养老助残
    audience: [老年人, 残疾人]
    status: open
    conditions: 住在本社区满半年，家里确有需要。
    materials:
      - name: 申请表（窗口领取）
        original: 1
      - name: 居住证明
        copies: 1
    steps:
      - 到服务站窗口交材料，当场看是否齐全
      - 社区到家里看一次，三个工作日内回话
      - 公示七天没有异议就安排
    timeLimit: 15 个工作日
    fee: 不收费
    phones: [${phone(index)}]
    checked: ${day}
    checkedBy: 民政窗口负责人`,
  volunteering: ({ index, day, community, name, title }) => `
    title: ${title}招募帮手
    community: ${community}
    published: ${day}
    summary: ${summary(name)}
    field: 老年服务
    form: 包户服务
    organiser: ${name}居民委员会
    address: ${name}服务站门口集合
    sessions:
      - starts: ${day.slice(0, 4)}-11-28T10:00+08:00
        ends: ${day.slice(0, 4)}-11-28T12:30+08:00
        places: 12
        taken: ${String(index % 12)}
      - starts: ${day.slice(0, 4)}-12-05T10:00+08:00
        ends: ${day.slice(0, 4)}-12-05T12:30+08:00
        places: 12
        taken: 0
    applyBy: ${day.slice(0, 4)}-11-26T18:00+08:00
    risks: 要爬五层楼，冬天路面可能结冰。
    insurance: 组织方为每位帮手买一份意外险。
    contact: 志愿服务岗
    phone: ${phone(index)}`,
  policies: ({ index, year, day, title, name }) => `
    title: 关于${title}的办法
    published: ${day}
    summary: ${summary(name)}
    docNumber: 青街办发〔${String(year)}〕${String(index + 1)}号
    issuer: 青石街道办事处
    made: ${day}
    effective: ${day.slice(0, 4)}-12-01
    topic: 基层治理
    level: street
    kind: measure
    validity: in-force
    plain: 社区怎么花钱、谁来监督、居民到哪里看，都写清楚了。`,
  communities: ({ index, name }) => `
    title: ${name}
    code: QS${String(101 + index)}
    level: community
    address: ${name}服务站
    phones: [${phone(index)}]
    hours:
      - days: [mon, tue, wed, thu, fri]
        from: "8:30"
        to: "17:30"`,
  places: ({ index, community, name }) => `
    title: ${name}第${String(index + 1)}号公开栏
    kind: 公开栏
    community: ${community}
    address: ${name}东门内左手第${String(1 + (index % 9))}根灯杆旁
    phones: [${phone(index)}]`,
  alerts: ({ index, day, community }) => `
    title: 停水提醒
    level: notice
    starts: ${day}T09:00+08:00
    ends: ${day}T18:00+08:00
    communities: [${community}]
    text: 第${String(index + 1)}次检修，九点到十八点停水，请提前储水。`,
};

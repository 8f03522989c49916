/** The shortest valid file of each collection, and settings: what tests bend and break. */
export const VALID: Readonly<Record<string, string>> = {
  'disclosures/ok.md': `---
title: 南巷社区第三季度经费
published: 2026-10-19
stream: finance
category: funds
channels: [site, board]
issuer: 南巷社区居民委员会
responsible: 居务监督委员会主任
accounts:
  opening: 100.50
  income:
    - item: 工作经费
      source: 街镇
      amount: 30
  spending:
    - item: 灯泡
      amount: "20.25"
  closing: 110.25
---
正文。
`,
  'consultations/ok.md': `---
title: 小广场怎么改
published: 2026-10-12
subject: facility
opens: 2026-10-12T09:00+08:00
closes: 2026-11-01T18:00+08:00
audience: [residents]
respond:
  - way: phone
    detail: 工作日打电话
---
`,
  'services/ok.md': `---
title: 高龄津贴
published: 2026-03-02
category: 养老助残
audience: [老年人]
status: open
steps: [交材料]
timeLimit: 15 个工作日
fee: 不收费
phones: ["0999-5550108"]
checked: 2026-09-28
checkedBy: 民政窗口负责人
---
`,
  'volunteering/ok.md': `---
title: 送午餐
published: 2026-10-10
field: 老年服务
form: 包户服务
organiser: 南巷社区居民委员会
address: 南巷 21 号
sessions:
  - starts: 2026-10-24T10:00+08:00
    ends: 2026-10-24T12:30+08:00
    places: 8
    taken: 5
applyBy: 2026-10-23T18:00+08:00
risks: 要爬五层楼
insurance: 组织方买意外险
contact: 志愿服务岗
phone: "0999-5550123"
---
`,
  'policies/ok.md': `---
title: 居务公开意见
published: 2026-03-06
docNumber: 青街办发[2026]12号
issuer: 青石街道办事处
made: 2026-03-02
effective: 2026-04-01
topic: 基层治理
level: street
kind: opinion
validity: in-force
---
`,
  'notices/ok.md': `---
title: 元旦服务站开门时间
published: 2026-10-19
kind: notice
---
元旦关门一天。
`,
  'meetings/ok.md': `---
title: 南巷居民代表会议
published: 2026-10-19
kind: delegates
held: 2026-10-16
---
`,
  'registers/ok.md': `---
title: 印章使用范围
published: 2026-10-19
kind: seals
asOf: 2026-10-01
items:
  - name: 场地借用协议
    handled: "yes"
---
`,
  'organisations/ok.md': `---
title: 巧手编织社
published: 2026-10-19
kind: culture
since: 2022-09
purpose: 周三下午在活动室编东西。
contact: 社会组织联络员
phone: "0999-5550123"
---
`,
  'needs/ok.md': `---
title: 陪着看病
published: 2026-10-19
audience: [老年人]
need: 每月一次，半天。
count: 12
unit: people
registered: 2026-10-16
---
`,
  'projects/ok.md': `---
title: 南巷楼道灯换新
published: 2026-03-02
kind: works
need: 坏了 31 盏，老人晚上下楼看不清。
responsible: 居委会环境委员
---
`,
  'duties/ok.md': `---
title: 工作经费收支
group: money
elements: [收入, 支出, 结余]
frequency: quarter
within: { days: 20, unit: working }
audience: everyone
mode: active
level: community
channels: [site, board]
responsible: 财务岗
since: 2026-01-01
---
`,
  'indicators/ok.md': `---
title: 服务设施达标的社区占比
nature: binding
unit: '%'
numerator: 达标的社区（个）
denominator: 全部社区（个）
direction: at-least
readings:
  - date: 2026-09-30
    numerator: '3'
    denominator: '4'
    source: 设施台账
---
`,
  'communities/nanxiang.md': `---
title: 南巷社区
code: QS103
level: community
address: 南巷 21 号
phones: ["0999-5550123"]
hours:
  - days: [mon, wed]
    from: 8:30
    to: "12:00"
---
`,
  'places/hall.md': `---
title: 为民服务大厅
kind: 为民服务大厅
community: nanxiang
address: 青石路 6 号
---
`,
  'alerts/ok.md': `---
level: warning
starts: 2026-10-22T08:00+08:00
ends: 2026-10-23T16:00+08:00
text: 停水检修，请提前储水。
---
`,
  'postings/2026/ok.md': `---
entry: /places/hall/
board: hall
posted: 2026-10-22
---
`,
  'settings.yml': `name: 青石街道居民公示栏
street: 青石街道
domain: gongshi.example
address: 青石路 6 号
hotlines:
  - name: 总值班
    phone: "0999-5550100"
    hours: 全天
`,
};

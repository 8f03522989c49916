import {
  addRow,
  attachFile,
  choose,
  fillDate,
  fillText,
  openGroup,
  pasteRange,
  switchOn,
  unchoose,
  writeBody,
  type CmsDriver,
} from '../browser/cms-driver.ts';

/** One entry that a clerk writes, and the word by which a resident finds it. */
interface Notice {
  collection: 'disclosures' | 'consultations' | 'services' | 'volunteering' | 'policies';
  /** Below content/, `<id>` standing for what the clerk never sees. */
  place: RegExp;
  title: string;
  /** In no other entry. */
  word: string;
  /** Of the picture in the body. */
  alt: string;
  /** Files that come with it, the picture in the body included. */
  uploads: number;
  /** Everything but title and picture. `picture` is the path of an image. */
  fill(form: CmsDriver, picture: string): Promise<void>;
}

const ID = '20\\d{6}-[a-z2-9]{5}\\.md$';

const disclosure: Notice = {
  collection: 'disclosures',
  place: new RegExp(`^content/disclosures/2026/${ID}`),
  title: '南巷社区玉兰廊架维修收支公示',
  word: '玉兰廊架',
  alt: '修好的廊架，木条换新，地面铺了防滑砖',
  uploads: 1,
  async fill(form) {
    await choose(form, '所属社区', '南巷社区');
    await fillText(form, '摘要', '廊架换了 18 根木条，花了 6,420.50 元，账目和票据都能查。');
    await choose(form, '公开类别', '财务');
    await choose(form, '公开事项', '公益金与专项资金');
    await choose(form, '公开渠道', ['网站', '公开栏']);
    await fillText(form, '发布机构', '南巷社区居民委员会');
    await fillText(form, '负责岗位', '居务监督委员会主任');
    const term = await openGroup(form, '公示期');
    await fillDate(form, '公示开始', '2026-11-20', term);
    await fillDate(form, '公示截止', '2026-11-29', term);
    const accounts = await openGroup(form, '收支账目');
    await fillText(form, '上期结余', '1200.30', accounts);
    const grant = await addRow(form, '收入', '收入', accounts);
    await fillText(form, '收入项目', '社区公益金拨款', grant);
    await choose(form, '来源', '公益金', grant);
    await fillText(form, '金额（元）', '6,000', grant);
    // Twelve lines of a spreadsheet; the closing fills itself.
    const timber = await addRow(form, '支出', '支出', accounts);
    await pasteRange(timber.getByLabel('支出项目，第 1 行'), [
      ['序号', '内容', '收款单位', '金额（元）'],
      ['1', '防腐木条和五金件', '青石木器店', '3,820.50'],
      ['2', '拆装人工', '', '2,050'],
      ...Array.from({ length: 10 }, (_, day) => [String(day + 3), `第${String(day + 1)}天看护工地`, '', '55.00']),
      ['', '合计', '', '6,420.50'],
    ]);
    await writeBody(
      form,
      '南巷口的廊架用了十一年，木条开裂，下雨天滴水。9月的居民代表会议同意用公益金修。\n\n11月14日完工，当天由三位居民代表到场验收。',
    );
  },
};

const consultation: Notice = {
  collection: 'consultations',
  place: new RegExp(`^content/consultations/2026/${ID}`),
  title: '柳桥菱角湾步道装几盏灯，请您说说',
  word: '菱角湾',
  alt: '步道的草图，标出打算装灯的十二个位置',
  uploads: 2,
  async fill(form, picture) {
    await choose(form, '所属社区', '柳桥社区');
    await fillText(form, '摘要', '步道晚上太黑，灯装密了又照进一楼人家。装几盏、几点关，听大家的。');
    await choose(form, '征求意见的事', '公共设施');
    await fillDate(form, '开始时间', '2026-11-20T09:00');
    await fillDate(form, '截止时间', '2026-12-04T18:00');
    await choose(form, '面向谁', ['居民', '驻区单位']);
    const call = await addRow(form, '怎么提意见');
    await choose(form, '方式', '打电话', call);
    await fillText(form, '具体说明', '0999-5550132，工作日 8:30—17:30', call);
    const meeting = await addRow(form, '怎么提意见');
    await choose(form, '方式', '来开会', meeting);
    await fillText(form, '具体说明', '柳桥文化站二楼，有坡道和电梯', meeting);
    await fillDate(form, '时间', '2026-11-28T19:00', meeting);
    for (const question of ['灯几点关，您家能睡好？', '哪一段最黑，应该先装？']) {
      const row = await addRow(form, '想听大家说什么', '问题');
      await row.getByRole('textbox').fill(question);
    }
    await attachFile(form, '材料', picture, '装灯位置草图');
    await writeBody(form, '菱角湾步道全长 420 米，现在只有两头有灯。打算装 12 盏矮灯，光往下照。');
  },
};

const service: Notice = {
  collection: 'services',
  place: new RegExp(`^content/services/${ID}`),
  title: '借用百宝工具箱怎么办',
  word: '百宝工具箱',
  alt: '工具箱里有梯子、电钻和管钳',
  uploads: 1,
  async fill(form) {
    await fillText(form, '摘要', '家里修修补补不用买工具，带身份证到服务站就能借，三天内还。');
    await choose(form, '服务类别', '便民与环境');
    await choose(form, '服务对象', ['全体居民', '新居民']);
    await choose(form, '办理状态', '正常办理');
    await fillText(form, '办理条件', '住在青石街道，年满 18 周岁。\n借电动工具的，要先听五分钟的安全说明。');
    const card = await addRow(form, '带什么');
    await fillText(form, '材料', '身份证', card);
    await fillText(form, '原件（份）', '1', card);
    for (const step of ['到服务站说要借什么，当场登记。', '用完擦干净，三天内还到原处。']) {
      const row = await addRow(form, '怎么办', '步骤');
      await row.getByRole('textbox').fill(step);
    }
    await fillText(form, '办理时限', '当场办结');
    await fillText(form, '收费', '不收费');
    await choose(form, '去哪里办', '南巷社区服务站');
    for (const [from, to] of [
      ['8:30', '12:00'],
      ['14:00', '17:30'],
    ] as const) {
      const row = await addRow(form, '开放时间');
      await choose(form, '星期', ['周一', '周三', '周五'], row);
      await fillText(form, '几点开', from, row);
      await fillText(form, '几点关', to, row);
    }
    const phone = await addRow(form, '咨询电话', '电话');
    await phone.getByRole('textbox').fill('0999-5550112');
    await switchOn(form, '可以代办');
    await fillDate(form, '最近核对', '2026-11-20');
    await fillText(form, '核对岗位', '服务站负责人');
    await writeBody(form, '百宝工具箱一共四套。节前借的人多，可以先打电话问。');
  },
};

const call: Notice = {
  collection: 'volunteering',
  place: new RegExp(`^content/volunteering/2026/${ID}`),
  title: '给银杏书屋的旧书修书脊',
  word: '银杏书屋',
  alt: '长桌上摆着要修的书、糨糊和压书板',
  uploads: 1,
  async fill(form) {
    await choose(form, '所属社区', '新园社区');
    await choose(form, '服务领域', '文体');
    await choose(form, '服务形式', '设点服务');
    await fillText(form, '组织方', '新园社区志愿服务队');
    await fillText(form, '活动地址', '新园路 3 号，图书室里间');
    for (const [day, taken] of [
      ['2026-12-05', '2'],
      ['2026-12-12', '0'],
    ] as const) {
      const session = await addRow(form, '场次');
      await fillDate(form, '开始', `${day}T14:00`, session);
      await fillDate(form, '结束', `${day}T16:30`, session);
      await fillText(form, '名额', '6', session);
      // What may be left out is a column that comes when it is wanted.
      const column = form.page.getByRole('button', { name: '加一列：已报人数' });
      if (await column.isVisible()) await column.click();
      await fillText(form, '已报人数', taken, session);
    }
    await fillDate(form, '报名截止', '2026-12-03T18:00');
    const age = await openGroup(form, '年龄要求');
    await fillText(form, '最小（岁）', '14', age);
    await fillText(form, '可能的风险', '要用裁纸刀，有专人看着；久坐，每半小时起来走走。');
    await fillText(form, '保险', '组织方给每位志愿者买当天的意外险。');
    await fillText(form, '联系岗位', '新园社区志愿服务专员');
    await fillText(form, '联系电话', '0999-5550143');
    await fillText(form, '报名网址', 'https://volunteer.gongshi.example/projects/book-spines');
    await writeBody(form, '书屋里有 130 本书散了页。会的人教，不会的人学，一下午能修四五本。');
  },
};

const policy: Notice = {
  collection: 'policies',
  place: new RegExp(`^content/policies/${ID}`),
  title: '青石街道共享雨棚管理办法',
  word: '共享雨棚',
  alt: '雨棚的样式，两侧有扶手',
  uploads: 1,
  async fill(form) {
    // It begins with the community that this clerk wrote for last.
    await unchoose(form, '所属社区');
    await fillText(form, '发文字号', '青街办发[2026]31号');
    await fillText(form, '发文机关', '青石街道办事处');
    await fillText(form, '成文日期', '2026年11月');
    await fillDate(form, '施行日期', '2026-12-01');
    await fillText(form, '主题分类', '公共设施');
    await choose(form, '文件级别', '街道');
    await choose(form, '文件种类', '办法');
    await choose(form, '有效性', '现行有效');
    await fillText(form, '通俗解读', '雨棚谁都能用，不能占来停车。\n坏了打电话，三天内来修。');
    await writeBody(
      form,
      '为管好共享雨棚，制定本办法。\n\n一、谁来管\n\n雨棚由所在社区居民委员会管理，每月检查一次。\n\n二、怎么用\n\n雨棚供居民避雨、歇脚，不得停放车辆、堆放杂物。',
    );
  },
};

/** One for each of the main collections, in menu order. */
export const notices: readonly Notice[] = [disclosure, consultation, service, call, policy];

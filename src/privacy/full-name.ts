import { surnameLength } from './surnames.ts';

/** What stands in a column of names without being one, though it begins like a surname. */
const NOT_NAMES = new Set(
  (
    '金额 单位 时间 成绩 党员 党派 党支部 籍贯 房号 房屋 房产 户籍 家庭 家属 家长 年级 班级 车位 车牌 车号 关系 文化 文化程度 公示 应发 应发金额 应缴 应到 项目 成员 ' +
    '全部 全体 全家 全户 平均 常住 常住地 常住人口 高龄津贴 申请 申请人 申请时间 申请事项 申请类别 经办人 水费 支出 支部 时段 路段 楼栋 楼号 居住地 居住地址 ' +
    '广场 东里 南巷 公示期 公司 通知 通过 从业 相关 国籍 海外 农户 农业 养老 能力 易地 终止 通讯地址 通信地址 安置 空缺 空白 平安 和平 文件 方案 元旦 代表 代办 官方 ' +
    '向阳 权利 高龄 低保 左右 管理 连续 查询 师资 沙龙 后续 都是 都有 毛利 利息 利率 乐队 红利 游客 简介 相片 员工 台账 初审 初中 高中 原因 原籍 智力 关于 单元 成年 成人 成年人'
  ).split(' '),
);
const TITLES =
  /(?:先生|女士|同志|同学|大爷|大妈|大叔|阿姨|爷爷|奶奶|老人|老师|医生|师傅|小姐|主任|书记|一家|家|户|等)+$/;

/** Whether some Han characters are somebody's full name. 张某, 王女士 and 李 are not. */
export function isFullName(text: string): boolean {
  if (NOT_NAMES.has(text) || /[某们]/.test(text)) return false;
  if (/^[^·]+·[^·]+$/.test(text)) return text.length >= 4 && text.length <= 15;
  const name = text.replace(TITLES, '');
  // A title may be part of a name that is no longer one without it: 陈家, 刘师傅 are none; 王一家 may be.
  const own = name.length >= 2 ? name : '';
  const surname = surnameLength(own);
  return surname > 0 && own.length > surname && own.length <= surname + 2;
}

/** 张建国 → 张*国, 李明 → 李*, 欧阳建国 → 欧阳*国. */
export function maskedName(text: string): string {
  if (text.includes('·')) return `${text[0]!}**`;
  const name = text.replace(/ /g, '');
  const keep = surnameLength(name) === 2 && name.length > 2 ? 2 : 1;
  return name.length - keep === 1
    ? `${name.slice(0, keep)}*`
    : name.slice(0, keep) + '*'.repeat(name.length - keep - 1) + name.slice(-1);
}

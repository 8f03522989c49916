/** The surnames of nearly everybody in China: the Hundred Family Surnames and those that came to be common since. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤' +
  '滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭' +
  '梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松' +
  '井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻' +
  '莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧' +
  '殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖付闫代覃佟岳苟税仝兰涂海玉帅佘麦练揭官缑楼谌冼' +
  '苑邸战智原初曽萨南门修车员漆矫台邝佀粟';
const DOUBLE =
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 南宫 独孤 端木 呼延 轩辕 百里 东郭 澹台 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 拓跋 公羊 赫连 完颜 纳兰 西门 万俟 闻人';

const singles = new Set(SINGLE);
const doubles = new Set(DOUBLE.split(' '));

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

/** The length of the surname a text begins with; 0 if it begins with none. */
function surnameLength(text: string): 0 | 1 | 2 {
  if (doubles.has(text.slice(0, 2))) return 2;
  return singles.has(text[0] ?? '') ? 1 : 0;
}

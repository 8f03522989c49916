/**
 * Words of notices that the dictionary takes for others, because a longer word of it begins before them (两人参加 has 人参,
 * 官方志愿 has 方志, 金表 of 资金表 is a watch of gold) or because it has the seldom one first (签). Where a
 * character has exceptions, they stand beside it.
 */
const WORDS = `
签 簽, 签注 簽註, 抽签 抽籤, 中签 中籤, 标签 標籤, 价签 價籤, 书签 書籤, 竹签 竹籤, 牙签 牙籤, 求签 求籤, 签筒 籤筒, 题签 題籤
参加 參加, 参与 參與, 参选 參選, 参保 參保, 参会 參會, 参考 參考, 参观 參觀, 参赛 參賽
志愿 志願, 采纳 採納, 扣分 扣分, 折合 折合, 台账 台賬, 复印 複印, 面条 麪條, 面粉 麪粉, 周岁 周歲, 发布 發佈
资金表 資金表, 奖金表 獎金表, 公积金表 公積金表, 押金表 押金表, 租金表 租金表
天后 天後, 天后宫 天后宮, 天后庙 天后廟, 一出即 一出即, 一出门 一出門, 一出来 一出來
街道里 街道裏, 楼道里 樓道裏, 巷子里 巷子裏, 院子里 院子裏, 房子里 房子裏, 屋子里 屋子裏, 卡里 卡裏, 账本里 賬本裏, 本子里 本子裏
不准 不准, 拿不准 拿不準, 说不准 説不準, 说得不准 説得不準, 量不准 量不準, 走不准 走不準, 计量不准 計量不準
`.trim();

export const usualWords: ReadonlyMap<string, string> = new Map(
  WORDS.split(/[\n,]+/).map((pair) => pair.trim().split(' ') as [simplified: string, traditional: string]),
);

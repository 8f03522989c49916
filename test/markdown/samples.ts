/** A street's opinion, as such texts are typed: nothing but the numbers says what is a heading. */
export const OPINION = `各社区居民委员会，街道各科室：

为把居务公开做细做实，现提出以下意见。

第一部分　总的考虑

一、总体要求

（一）做好登记。凡要公开的事项先登记，
后公开。

（二）经费与资产

1．收入

收入逐笔列明来源。

1. 财政拨款
2. 社会捐赠

第二部分　主要任务

一、目标任务

每季公开一次，见[公开目录](/policies/catalogue/)和[样表](/media/form.xlsx "季度样表")。

表1　公开期限

| 事项 | 频次 | 期限 | 金额（元） |
| --- | --- | --- | --- |
| 工作经费 | 每季 | 季后 20 个工作日 | 12,000.00 |
| 公益金 | 每年 | 次年一月 | 3,500.00 |

**二、监督检查**

> 居民可以拨打 0999-5550108 反映。

青石街道办事处

2026年3月2日
`;

/** A community's charter, in articles. */
export const CHARTER = `第一章　总则

第一条　为了邻里和睦，制定本公约。

第二条　本公约适用于：

（一）本社区居民；

（二）辖区单位。

第二章　附则

第三条　本公约自通过之日起施行。
`;

/** Everything a clerk's editor can make. */
export const MIXED = `# 活动安排

*春风里*，请大家**早来**，~~周六~~周日见。A & B < C > D "引号" &nbsp;&ldquo;好&rdquo;

![广场](/media/square.jpg "改造后的广场")

- [x] 报名
- [ ] 分组

1. 甲
2. 乙
   1. 子项

***

\`\`\`
代码 <b>
\`\`\`

网址 https://www.example.org/a?b=1&c=2，邮箱 jiedao@example.org。第一行  
第二行
`;

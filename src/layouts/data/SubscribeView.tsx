import { ListHead } from '../../components/list/ListHead.tsx';
import { Section } from '../../components/text/Section.tsx';

export interface Followed {
  label: string;
  href: string;
  /** Whether it has a calendar: of what has no dates there is none. */
  dates: boolean;
}

interface Props {
  title: string;
  lead: string;
  /** Absolute address of this site. */
  origin: string;
  site: Followed;
  columns: readonly Followed[];
  communities: readonly Followed[];
}

/** How to be told what is new and what is coming, in the words of people, and the addresses for it. */
export function SubscribeView({ title, lead, origin, site, columns, communities }: Props) {
  return (
    <div className="doc">
      <ListHead title={title} crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      <Section id="keep" title="放到手机桌面">
        <div className="prose">
          <p>最省事的办法：点一下图标就打开首页，“最新公开”在首页上；选过“我的社区”的，先看到自己社区的。</p>
          <p>
            苹果手机点浏览器下面的“分享”，再点“添加到主屏幕”；安卓手机在浏览器的菜单里找“添加到桌面”或“安装”。不用下载应用，也不占多少地方。
          </p>
          <p>
            第一次打开以后，首页、急事电话、社区和办事指南就存在手机里，打开过的网页也存，连同里面的 PDF
            和图片（一个不超过 2 MB，一共 20
            MB，存满了先删最早的；表格、文档和更大的文件不存）。没有网络照样能看，上面会写明是哪天存下的，哪个文件能打开。内容撤回以后，下次上网时存下的也会删掉。
          </p>
        </div>
      </Section>
      <Section id="calendar" title="日子记进手机日历">
        <div className="prose">
          <p>征求意见哪天截止、哪天开会、志愿服务几点开始、公示到哪天，都能记进手机自带的日历。</p>
          <ul>
            <li>
              <b>只要一件</b>
              ：打开那一页，点“加到日历”，再点“添加”。截止的前一天上午九点、几点开始的前一小时，日历会提醒您。那件事改了时间，要再加一次，日历会换成新的。
            </li>
            <li>
              <b>以后的也要</b>
              ：苹果手机点下面的“日历”，再点“订阅”。别的手机，长按“日历”复制网址，在日历的设置里找“订阅日历”或者“通过网址添加”，贴进去；有的手机没有这一项，就一件一件加。
            </li>
          </ul>
          <p>
            订阅的日历每天自己更新，不响铃，要提醒的那一件单独加；撤回的会标明“已撤回”，过去三个月以上的不再列出。社区的日历里，也有面向全街道的。
          </p>
        </div>
      </Section>
      <Section id="feeds" title="有新的，手机自己收">
        <div className="prose">
          <p>
            应用商店里有一种免费的“订阅阅读器”（也叫 RSS
            阅读器）。装一个，把下面“更新”的网址复制进去，以后有新的公开、更正和撤回，它就会收到。不用注册，网站也不知道是谁在看。
          </p>
          <p>
            点“更新”打开的是给阅读器看的文件，看不懂不要紧：长按它，选“复制链接”。要 JSON 的，把网址末尾的 feed.xml 换成
            feed.json。
          </p>
          <p>不会弄的，请家里人或者服务站的工作人员帮着设一次就行；不上网的，公开栏和电话照旧。</p>
        </div>
      </Section>
      <Addresses id="all" title="全部" origin={origin} rows={[site]} />
      <Addresses id="communities" title="只看一个社区" origin={origin} rows={communities} />
      <Addresses id="columns" title="只看一个栏目" origin={origin} rows={columns} />
    </div>
  );
}

interface AddressesProps {
  id: string;
  title: string;
  origin: string;
  rows: readonly Followed[];
}

function Addresses({ id, title, origin, rows }: AddressesProps) {
  if (rows.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <div className="fit fit-20">
        <table>
          <tbody>
            {rows.map(({ label, href, dates }) => (
              <tr key={href}>
                <th scope="row">
                  <a href={href}>{label}</a>
                </th>
                <td>
                  <p className="line">
                    {dates && <a href={subscribed(origin, `${href}calendar.ics`)}>日历</a>}
                    <a href={`${href}feed.xml`} type="application/atom+xml">
                      更新
                    </a>
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The scheme by which a phone knows that a calendar is to be asked for again, not taken over once. */
const subscribed = (origin: string, path: string) => `${origin.replace(/^https?:/, 'webcal:')}${path}`;

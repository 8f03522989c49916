import { DocumentHead } from '../components/entry/DocumentHead.tsx';
import { Icon } from '../components/text/Icon.tsx';
import { SearchForm } from '../components/list/SearchForm.tsx';
import { Tel } from '../components/contact/Tel.tsx';
import type { Frame } from '../model/frame.ts';

/** What to do at an address that does not exist. */
export function LostView({ frame }: { frame: Frame }) {
  const [hotline] = frame.hotlines;
  return (
    <div className="tables">
      <DocumentHead
        org={frame.name}
        number="404"
        title="没有找到这一页"
        lead="地址可能抄错了。已经公示的内容不会删除；撤回的也会留下标题和原因，搜一搜大多能找到。"
      />
      <SearchForm />
      <ul className="one">
        <li>
          <a href="/">
            <Icon name="home" />
            回首页
          </a>
        </li>
        {frame.menu.map(({ label, icon, href }) => (
          <li key={href}>
            <a href={href}>
              <Icon name={icon} />看{label}
            </a>
          </li>
        ))}
      </ul>
      {hotline && (
        <div>
          <p>
            找不到，也可以打电话问，{hotline.name}（{hotline.hours}）有人接：
          </p>
          <Tel phone={hotline.phone} />
        </div>
      )}
    </div>
  );
}

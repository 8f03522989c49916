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
        lead="地址可能抄错了，搜一搜大多能找到。因为内容有误或者情况变了撤回的，标题和原因还在，也能搜到；因为涉及个人信息撤回的，只在原来的网址上写明已经撤回。"
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

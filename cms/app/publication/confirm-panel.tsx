import type { Confirming } from '../state/desk-state.ts';
import { Panel } from '../widgets/panel.tsx';

/** Files that only a person can read: nothing is kept before somebody has looked at them. Closing it is a no. */
export function ConfirmPanel({ files, answer }: Confirming) {
  const no = () => answer(false);
  const footer = (
    <>
      <button type="button" onClick={no}>
        先不上传
      </button>
      <button type="button" className="main" onClick={() => answer(true)}>
        看过了，没有个人信息
      </button>
    </>
  );
  return (
    <Panel heading="请看一眼：里面有没有个人信息" help="privacy" onClose={no} footer={footer}>
      <p>
        {files.length === 1 ? '这个文件' : `这 ${files.length} 个文件`}
        里的内容系统看不出来，要靠人看。请确认里面没有身份证号、手机号、银行卡号、住址门牌和不该公开的姓名、面孔。
      </p>
      <ul className="confirm-files">
        {files.map(({ name, why, picture }, index) => (
          <li key={index}>
            {picture !== undefined && <img src={picture} alt="" />}
            <span>
              <strong>{name}</strong>
              {why}
            </span>
          </li>
        ))}
      </ul>
      <p>您的名字、时间和文件会记下来，备查。</p>
    </Panel>
  );
}

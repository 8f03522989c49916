import { formatPhone } from '../../components/contact/phone-number.ts';
import { DocumentHead } from '../../components/entry/DocumentHead.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import { hoursWords } from '../../components/time/opening-hours.ts';
import { placesOf } from '../../collections/services/OpenFacts.tsx';
import type { Service } from '../../collections/services/schema.ts';
import { servedHours } from '../../collections/services/served-hours.ts';
import type { PageContext } from '../../schema/page.ts';
import { SheetCode } from './SheetFoot.tsx';

interface Props {
  data: Service;
  context: PageContext;
  /** SHA-256 of the entry's file, hex. */
  digest: string;
}

/** 一次告知单: what somebody is handed at the window, with boxes to tick for what is there and what is missing. */
export function TellOnceSheet({ data, context, digest }: Props) {
  const { title, materials = [], conditions, steps, timeLimit, fee, byProxy, checked, phones } = data;
  const places = whereAndWhen(data, context);
  return (
    <article className="sheet tell">
      <DocumentHead org={context.issuer} number="一次告知单" title={`${title}要带什么`} />
      <table>
        <thead>
          <tr>
            <th scope="col">材料</th>
            <th scope="col">原件</th>
            <th scope="col">复印</th>
            <th scope="col">带了</th>
            <th scope="col">还缺</th>
          </tr>
        </thead>
        <tbody>
          {materials.map(({ name, original, copies, note }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {note && <span className="small">{note}</span>}
              </th>
              <td>{amount(original)}</td>
              <td>{amount(copies)}</td>
              <td className="tick">□</td>
              <td className="tick">□</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{materials.length > 0 ? '另外还要：' : '不用带材料。另外还要：'}</th>
            <td />
            <td />
            <td className="tick">□</td>
            <td className="tick">□</td>
          </tr>
        </tbody>
      </table>
      <Section id="about" title="怎么办">
        <div>
          {conditions && <p>什么人能办：{conditions}</p>}
          <ol className="numbered">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            办理时限：{timeLimit}；收费：{fee}；{byProxy ? '可以代办' : '要本人办'}。
          </p>
          {places.length > 0 && <p>去哪里办：{places.join('；')}</p>}
          <p>咨询电话：{phones.map(formatPhone).join('、')}</p>
          <p>
            以上最近核对：
            <DayText value={checked} />
          </p>
        </div>
      </Section>
      <footer className="posted">
        <SheetCode url={context.url} digest={digest} />
        <p className="sign">
          <span>办事人收到：＿＿＿＿＿＿</span>
          <span>告知岗位：＿＿＿＿＿＿</span>
          <span>告知日期：＿＿＿＿年＿＿月＿＿日</span>
        </p>
        <p>带齐上面勾“还缺”的就能办，不会再要别的。</p>
      </footer>
    </article>
  );
}

/** Places with the same hours together: 东里社区服务站、南巷社区服务站（周一至周五 8:30—12:00）. */
function whereAndWhen(data: Service, context: PageContext): string[] {
  const { at } = servedHours(data, placesOf(data, context));
  const byHours = Map.groupBy(at, ({ hours }) => hoursWords(hours));
  return [...byHours].map(([hours, all]) => {
    const titles = all.map(({ place }) => place.title).join('、');
    return hours === '' ? titles : `${titles}（${hours}）`;
  });
}

const amount = (count: number | undefined) => (count ? `${String(count)} 份` : '—');

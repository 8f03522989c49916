import { QrCode } from '../../components/figures/QrCode.tsx';

/** How 长者版 is used, for who reads it and for who puts it on a wall; the code opens it. */
export function ElderAboutView({ address }: { address: string }) {
  return (
    <>
      <h1>长者版怎么用</h1>
      <section aria-labelledby="h-size">
        <h2 id="h-size">字的大小</h2>
        <p>点“大一点”“小一点”，一共五档。选好以后，这台手机会记住，不用注册，也不会告诉别人。</p>
      </section>
      <section aria-labelledby="h-read">
        <h2 id="h-read">读给您听</h2>
        <p>
          点“读给我听”，手机一句一句读，读到哪里，哪里就标出来。可以停下、往前一句、往后一句、读快读慢。离开这一页就不读了。
        </p>
        <p id="voice">
          看不到“读给我听”或者“朗读”，是这台手机没有中文语音。请家里人在手机设置里装上中文的“文字转语音”，不联网也能读。
        </p>
      </section>
      <section aria-labelledby="h-leave">
        <h2 id="h-leave">回到普通版</h2>
        <p>
          点每一页上面的“普通版”，以后打开首页就是普通版。写着“（普通版）”的链接，那一篇没有长者版，打开后字也会放大。
        </p>
      </section>
      <section aria-labelledby="h-open">
        <h2 id="h-open">给别人也打开</h2>
        <p>请他用手机的“扫一扫”对准下面的方块，就能打开长者版。</p>
        <QrCode address={address} />
        <p>网址：{address}</p>
        <p>这一页可以打印出来，贴在楼道里、放在家里。</p>
      </section>
    </>
  );
}

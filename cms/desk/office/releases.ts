import { deedTime, deedWords } from '../../../src/record/deed.ts';
import { html, type Html } from '../pages/html.ts';
import type { Publishing } from '../publishing/publishing.ts';
import { historyWords } from '../../wire/drafts.ts';
import { HttpError } from '../../wire/http-error.ts';
import { durationWords } from '../../wire/publication.ts';
import { releaseStories, type ReleaseStory } from '../publishing/release-story.ts';
import { releaseDifference, type NamedEntry } from '../publishing/release-difference.ts';
import type { Releases } from '../publishing/releases.ts';
import { showsWithdrawn } from '../publishing/shows-withdrawn.ts';
import { wallTime } from '../clock.ts';
import type { OfficePage } from './office-page.ts';

/** More entries of one kind than these are counted only. */
const SHOWN = 20;

/** The last five releases and the way back to each of them. `folder`, the content, lies in the repository at `root`. */
export function releasesPage(publishing: Publishing, root: string, folder: string): OfficePage {
  const { releases, publisher } = publishing;
  return {
    path: '/desk/office/releases',
    right: 'publish',
    title: '网站版本',
    lead: '最近五次更新的网站；发现大错时，一秒钟切回以前的一版。',
    help: 'back',
    async show({ token, fields, request }) {
      const live = releases.current()?.id;
      const stories = await releaseStories(root, folder, releases.all());
      const rows = stories.map((story) => storyHtml(story, story.release.id === live));
      const resume = html`<form method="post">${token}<button name="do" value="resume">恢复自动更新</button></form>`;
      const isStanding = releases.held() !== undefined || publishing.doubt() !== undefined;
      const asked = request.method === 'GET' ? fields['back'] : undefined;
      const before = asked === undefined ? undefined : await beforeHtml(publishing, asked, token);
      return html`${before ?? ''}<p class="lead">切回旧版只换网站，不改您写好的内容。</p>
${isStanding && publisher.publication().state !== 'building' ? resume : ''}
${rows.length === 0 ? html`<p class="lead">网站还没有生成过。</p>` : html`<ol class="rows">\n${rows}\n</ol>`}`;
    },
    async act({ fields, account }) {
      switch (fields['do']) {
        case 'back': {
          const { account: name, name: shown } = account;
          await mustHideWithdrawn(releases, fields['release'] ?? '');
          await publishing.rollBack(fields['release'] ?? '', { account: name, name: shown });
          const made = Date.parse(releases.current()?.finished ?? '');
          return `切换好了，居民现在看到的是 ${wallTime(made)} 的那一版。`;
        }
        case 'resume':
          publisher.request();
          return '正在按现在的内容重新生成网站，好了以后会照常自动更新。';
        default:
          throw new HttpError(400, '没有看懂要做什么，请刷新页面再试。');
      }
    },
  };
}

const SHOWS_WITHDRAWN = '这一版里有后来因为涉及个人信息撤回的内容，不能切回。请把要改的内容改好，再发布。';

/** What was withdrawn for personal information must not come back with an older site. */
async function mustHideWithdrawn(releases: Releases, id: string): Promise<void> {
  if (await bringsBackWithdrawn(releases, id)) throw new HttpError(409, SHOWS_WITHDRAWN);
}

async function bringsBackWithdrawn(releases: Releases, id: string): Promise<boolean> {
  const newest = releases.all().toSorted((a, b) => (a.finished < b.finished ? 1 : -1))[0];
  const wanted = releases.all().find((release) => release.id === id);
  return newest !== undefined && wanted !== undefined && showsWithdrawn(wanted.site, newest.site);
}

function storyHtml({ release, changes, more }: ReleaseStory, live: boolean): Html {
  const made = wallTime(Date.parse(release.finished));
  const lines = changes.map((change) => html`<li>${deedSentence(change)}</li>`);
  const rest = more > 0 ? html`<li>还有 ${more} 处改动</li>` : '';
  const what = lines.length > 0 ? html`<ul>${lines}${rest}</ul>` : html`<p>内容没有改动，是到时间自动更新的。</p>`;
  const back = html`<a class="btn plain" href="?back=${release.id}" aria-label="看切回${made}的这一版会变什么">切回这一版……</a>`;
  const time = release.took ? html` <span>更新用了 ${durationWords(release.took.seconds)}</span>` : '';
  return html`<li><h2>${made}${live ? html` <span class="mark">正在使用</span>` : ''}${time}</h2>
${what}
${live ? '' : back}</li>`;
}

/** 李四写、王五审核：撤回了《…》. */
export function deedSentence(change: ReleaseStory['changes'][number]): string {
  if ('subject' in change) {
    const { writer, subject } = change;
    const said = historyWords(subject, false);
    return said === subject ? `${writer}：${subject}` : `${writer}${said}`;
  }
  const { writer, reviewer, deed, at, title } = change;
  const who = reviewer === undefined || reviewer === writer ? writer : `${writer}写、${reviewer}审核：`;
  return `${who}${deedWords[deed.kind](`《${title}》`, deedTime(deed, at))}`;
}

/** What residents would see otherwise, before the button that does it. */
async function beforeHtml(publishing: Publishing, id: string, token: Html): Promise<Html | undefined> {
  const { releases } = publishing;
  const [live, wanted] = [releases.current(), releases.all().find((release) => release.id === id)];
  if (!live || !wanted || live === wanted) return undefined;
  if (await bringsBackWithdrawn(releases, id)) return html`<p class="lead" role="alert">${SHOWS_WITHDRAWN}</p>`;
  const { comes, goes, differs } = await releaseDifference(live.site, wanted.site);
  const made = wallTime(Date.parse(wanted.finished));
  const isSame = comes.length + goes.length + differs.length === 0;
  return html`<section class="all"><h2>切回 ${made} 的这一版，居民会看到：</h2>
${isSame ? html`<p>文章和现在一样。</p>` : ''}
${entriesHtml('不见了', goes)}${entriesHtml('变回从前的写法', differs)}${entriesHtml('又出现了', comes)}
<form method="post">${token}<input type="hidden" name="release" value="${id}"><div class="acts"><button name="do" value="back" aria-label="切回${made}的这一版">确定切回</button><a class="btn plain" href="/desk/office/releases">不切了</a></div></form></section>`;
}

function entriesHtml(words: string, entries: readonly NamedEntry[]): Html {
  if (entries.length === 0) return html``;
  const rows = entries.slice(0, SHOWN).map(({ title, label }) => html`<li>《${title}》（${label}）</li>`);
  const rest = entries.length > SHOWN ? html`<li>还有 ${entries.length - SHOWN} 篇</li>` : '';
  return html`<h3>${entries.length} 篇${words}</h3>
<ul>${rows}${rest}</ul>
`;
}

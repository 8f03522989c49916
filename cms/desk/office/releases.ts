import { html, type Html } from '../pages/html.ts';
import type { Publishing } from '../publishing/publishing.ts';
import { HttpError } from '../../wire/http-error.ts';
import { durationWords } from '../../wire/publication.ts';
import { releaseStories, type ReleaseStory } from '../publishing/release-story.ts';
import type { Releases } from '../publishing/releases.ts';
import { showsWithdrawn } from '../publishing/shows-withdrawn.ts';
import { wallTime } from '../clock.ts';
import type { OfficePage } from './office-page.ts';

/** The last five releases and the way back to each of them. `folder` lies in the repository. */
export function releasesPage(publishing: Publishing, folder: string): OfficePage {
  const { releases, publisher } = publishing;
  return {
    path: '/desk/office/releases',
    right: 'publish',
    title: '网站版本',
    lead: '最近五次更新的网站；发现大错时，一秒钟切回以前的一版。',
    async show({ token }) {
      const live = releases.current()?.id;
      const stories = await releaseStories(folder, releases.all());
      const rows = stories.map((story) => storyHtml(story, story.release.id === live, token));
      const resume = html`<form method="post">${token}<button name="do" value="resume">恢复自动更新</button></form>`;
      return html`<p class="lead">切回旧版只换网站，不改您写好的内容。</p>
${releases.held() || publishing.doubt() !== undefined ? resume : ''}
${rows.length === 0 ? html`<p class="lead">网站还没有生成过。</p>` : html`<ol class="rows">\n${rows}\n</ol>`}`;
    },
    async act({ fields, account }) {
      switch (fields['do']) {
        case 'back': {
          const { account: name, name: shown } = account;
          await mustHideWithdrawn(releases, fields['release'] ?? '');
          await publishing.rollBack(fields['release'] ?? '', { account: name, name: shown });
          return '切换好了，居民现在看到的就是这一版。';
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

/** What was withdrawn for personal information must not come back with an older site. */
async function mustHideWithdrawn(releases: Releases, id: string): Promise<void> {
  const newest = releases.all().toSorted((a, b) => (a.finished < b.finished ? 1 : -1))[0];
  const wanted = releases.all().find((release) => release.id === id);
  if (!newest || !wanted || !(await showsWithdrawn(wanted.site, newest.site))) return;
  throw new HttpError(409, '这一版里有后来因为涉及个人信息撤回的内容，不能切回。请把要改的内容改好，再发布。');
}

function storyHtml({ release, changes, more }: ReleaseStory, live: boolean, token: Html): Html {
  const made = wallTime(Date.parse(release.finished));
  const lines = changes.map(({ writer, reviewer, subject }) => {
    const who = reviewer === undefined ? writer : `${writer} 写，${reviewer} 发布`;
    return html`<li>${subject}（${who}）</li>`;
  });
  const rest = more > 0 ? html`<li>还有 ${more} 处改动</li>` : '';
  const what = lines.length > 0 ? html`<ul>${lines}${rest}</ul>` : html`<p>内容没有改动，是到时间自动更新的。</p>`;
  const back = html`<form method="post">${token}<input type="hidden" name="release" value="${release.id}"><button class="plain" name="do" value="back" aria-label="切回${made}的这一版">切回这一版</button></form>`;
  const time = release.took ? html` <span>更新用了 ${durationWords(release.took.seconds)}</span>` : '';
  return html`<li><h2>${made}${live ? html` <span class="mark">正在使用</span>` : ''}${time}</h2>
${what}
${live ? '' : back}</li>`;
}

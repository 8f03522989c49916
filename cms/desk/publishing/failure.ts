import type { Problem } from '../../../src/schema/problems.ts';
import type { Obstacle } from '../../wire/publication.ts';

/** Why a publication did not come about, as it is told; `again` if it will work without anybody changing the content. */
export interface Failed {
  failed: string;
  problems: Obstacle[];
  again?: boolean;
}

/** One page of the site could not be made. */
export interface FailedPage {
  /** Its address. */
  page?: string;
  /** The entry it is made of, relative to the content folder. */
  entry?: string;
  /** For the log. */
  message: string;
}

const seen = (atFirst: boolean) => (atFirst ? '网站还没有生成' : '居民看到的还是上一次的样子');
const SAVED = '已经保存的内容都在';

export function contentFailed(problems: Obstacle[], atFirst: boolean): Failed {
  const next = '改好再发布一次，网站就会更新。';
  const site = atFirst ? '网站还没有生成。请登录以后' : '网站暂时还是上一次的样子。';
  return { failed: `有内容需要修改，${site}${next}`, problems };
}

/** An entry is in order by every rule, and yet its page cannot be made: what was changed in it last is the likeliest. */
export function pageFailed({ page }: FailedPage, entry: Obstacle | undefined, atFirst: boolean): Failed {
  if (entry) {
    return {
      failed: `有一篇的网页没有生成成功，${seen(atFirst)}，${SAVED}。请打开这一篇，把最近改的地方换一种写法，再发布一次。`,
      problems: [entry],
    };
  }
  const which = page === undefined ? '有一个网页' : `网页 ${page} `;
  return {
    failed: `${which}没有生成成功，${seen(atFirst)}，${SAVED}。请把这句话告诉管理网站的人。`,
    problems: [],
  };
}

/** What stands beside the entry whose page failed. */
export const pageProblem = (file: string): Problem => ({
  file,
  path: '',
  label: '',
  message: '程序没有能把这一篇做成网页。换了写法还是不行，请把这一篇告诉管理网站的人。',
  severity: 'error',
});

/** `why` is a clause of the watchdog. */
export const hung = (why: string, atFirst: boolean): Failed => ({
  failed: `更新网站的程序${why}，已经停掉它了，${seen(atFirst)}。${SAVED}，隔十分钟左右会自动再试，最多三次。如果一直这样，请告诉管理服务器的人。`,
  problems: [],
});

export const brokeOff = (atFirst: boolean): Failed => ({
  failed: `更新网站的程序两次做到一半就停了，多半是服务器的内存不够，${seen(atFirst)}。${SAVED}，过几分钟会自动再试。如果一直这样，请告诉管理服务器的人。`,
  problems: [],
  again: true,
});

/** Why is not known. */
export const failed = (atFirst: boolean): Failed => ({
  failed: atFirst
    ? '网站没有生成成功，原因写在启动程序的窗口里，请把它告诉管理网站的人。'
    : `网站没有生成成功，${seen(atFirst)}。内容已经保存好了，请把这件事告诉管理网站的人。`,
  problems: [],
});

/** `trouble` is a clause about the disk. */
export const diskFailed = (trouble: string, atFirst: boolean): Failed => ({
  failed: `${trouble}，网站没有生成成功，${seen(atFirst)}。${SAVED}。请马上告诉管理服务器的人；磁盘好了以后会自动再试。`,
  problems: [],
  again: true,
});

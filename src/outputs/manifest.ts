import type { Site } from '../model/site.ts';
import { listHref } from '../model/links.ts';
import { fixedPiece, type Output } from './output.ts';

/** By which a phone puts the board on its home screen (W3C Web Application Manifest). */
export function manifest({ settings }: Site): Output {
  const icon = (src: string, size: number, purpose: string) => ({
    src,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const text = JSON.stringify({
    id: '/',
    name: settings.name,
    short_name: '公示栏',
    description: `${settings.street}的公开、征求意见、办事指南和急事电话，没有网络也能看存下的。`,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    display_override: ['minimal-ui', 'standalone'],
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      icon('/icon-192.png', 192, 'any'),
      icon('/icon-512.png', 512, 'any'),
      icon('/icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [
      { name: '急事找谁', url: '/contact/#urgent' },
      { name: '办事', url: listHref('services') },
      { name: '搜索', url: '/search/' },
    ],
  });
  return {
    path: 'manifest.webmanifest',
    type: 'application/manifest+json; charset=utf-8',
    pieces: [fixedPiece(`${text}\n`)],
  };
}

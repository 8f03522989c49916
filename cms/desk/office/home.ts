import type { FastifyInstance } from 'fastify';
import { escapeHtml } from '../pages/page-frame.ts';
import { mayDo, roleNames } from '../people/roles.ts';
import { officePages, type OfficePage } from './office-page.ts';

/** The overview: every page with a `lead` that the visitor has the right for lists itself. */
export function homePage(app: FastifyInstance): OfficePage {
  return {
    path: '/desk/office/',
    right: 'read',
    title: '办公室',
    show({ account: { name, role } }) {
      const rows = officePages(app)
        .filter(({ lead, right }) => lead !== undefined && mayDo(role, right))
        .map(
          ({ path, title, lead = '' }) =>
            `<li><a href="${path}">${escapeHtml(title)}</a><p>${escapeHtml(lead)}</p></li>`,
        );
      return Promise.resolve(`<p class="lead">${escapeHtml(name)}，您的角色是“${roleNames[role]}”。</p>
<ul class="rows">
${rows.join('\n')}
</ul>
<a class="btn" href="/admin/">回去写内容</a>`);
    },
  };
}

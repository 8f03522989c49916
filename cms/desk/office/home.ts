import type { FastifyInstance } from 'fastify';
import { html } from '../pages/html.ts';
import { mayDo, roleNames } from '../../wire/people.ts';
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
        .map(({ path, title, lead = '' }) => html`<li><a href="${path}">${title}</a><p>${lead}</p></li>`);
      return Promise.resolve(html`<p class="lead">${name}，您的角色是“${roleNames[role]}”。</p>
<ul class="rows">
${rows}
</ul>
<a class="btn" href="/admin/">回去写内容</a>`);
    },
  };
}

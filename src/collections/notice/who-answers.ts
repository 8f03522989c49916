import type { PageContext } from '../../schema/page.ts';
import type { Community } from '../communities/schema.ts';

/** Whom a resident can ring about an entry: its community, else the street. */
export function whoAnswers(
  community: string | undefined,
  { lookup, settings }: PageContext,
): { name: string; phone: string } | undefined {
  const found = community ? (lookup('communities', community)?.data as Community | undefined) : undefined;
  const phone = found?.phones[0];
  if (!found || !phone) return settings.hotline;
  return { name: found.level === 'community' ? `${found.title}居民委员会` : found.title, phone };
}

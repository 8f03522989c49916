import type { PageContext } from '../../schema/page.ts';
import type { Community } from '../communities/schema.ts';

/** Whom a resident can ring about an entry: its community, else the street. */
export function whoAnswers(
  community: string | undefined,
  { lookup, settings }: PageContext,
): { name: string; phone: string } | undefined {
  const found = community ? (lookup('communities', community)?.data as Community | undefined) : undefined;
  const phone = found?.phones[0];
  return found && phone ? { name: found.title, phone } : settings.hotline;
}

import { ledgerHref } from '../../model/links.ts';
import type { Site } from '../../model/site.ts';
import type { Obligation } from '../../record/obligation.ts';

/** One obligation for programs that remember what they have seen: it stays the same however it stands. */
export const obligationId = ({ origin }: Pick<Site, 'origin'>, obligation: Obligation) => {
  const { duty, community, period, occurred, looked } = obligation;
  const date = period ?? occurred ?? (looked === undefined ? 'always' : `look-${looked}`);
  return `${origin}${ledgerHref()}#${[duty, community, date].join('.')}`;
};

import type { Entry } from '../../collections/entry.ts';
import { remembered } from '../../schema/remembered.ts';
import { common } from '../fields-in-common.ts';
import type { Site } from '../site.ts';
import { sheetKind } from './sheet.ts';

/** The boards of a community, to which somebody walks; or those of the street, with what is for everybody. */
export interface Round {
  community?: Entry<'communities'> | undefined;
  title: string;
  boards: readonly Entry<'places'>[];
}

/** First that of the street, then one for each community. */
export const boardRounds = remembered((site: Site): readonly Round[] => {
  const communities = site.entries.communities.filter(({ data }) => data.level === 'community');
  const boards = site.entries.places.filter((entry) => sheetKind(entry) === 'board');
  const ids = new Set(communities.map(({ id }) => id));
  const whole = boards.filter((board) => !ids.has(common(board).community ?? ''));
  return [
    { title: site.settings.street, boards: whole },
    ...communities.map((community) => ({
      community,
      title: community.data.title,
      boards: boards.filter((board) => common(board).community === community.id),
    })),
  ];
});

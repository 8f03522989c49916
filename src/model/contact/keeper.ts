import type { Settings } from '../../collections/settings/schema.ts';

/** Who keeps the board. */
export const keeperName = ({ organiser, street }: Pick<Settings, 'organiser' | 'street'>) =>
  organiser ?? `${street}办事处`;

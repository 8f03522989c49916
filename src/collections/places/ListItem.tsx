import { Place as PlaceBlock } from '../../components/contact/Place.tsx';
import type { ListItemProps } from '../../schema/page.ts';
import type { Place } from './schema.ts';

/** A place in the list: whether it is open, how one gets in, and whom to ring. */
export const PlaceListItem = ({ row, data }: ListItemProps<Place>) => (
  <PlaceBlock
    name={row.title}
    href={row.href}
    address={data.address}
    features={data.accessibility}
    phones={data.phones}
    hours={data.hours}
    show="next"
  />
);

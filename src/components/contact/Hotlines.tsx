import { Tel } from './Tel.tsx';

export interface Hotline {
  name: string;
  phone: string;
  hours: string;
}

/** Telephones with the hours in which somebody answers. */
export function Hotlines({ hotlines }: { hotlines: readonly Hotline[] }) {
  return hotlines.map(({ name, phone, hours }) => (
    <div className="place" key={name}>
      <p className="today">
        <b>{name}</b>
        <span className="small">{hours}</span>
      </p>
      <Tel phone={phone} />
    </div>
  ));
}

import { Tel } from './Tel.tsx';

interface Props {
  /** By what the page leads to it. */
  id: string;
  label: string;
  say: string;
  numbers: readonly {
    name?: string | undefined;
    phone: string;
    hours: string;
    community?: { id: string; title: string } | undefined;
  }[];
}

/** Something urgent: what to do first and what to say, then whom to ring. */
export function UrgentHelp({ id, label, say, numbers }: Props) {
  return (
    <div className="place" id={id}>
      <p className="today">
        <b>{label}</b>
      </p>
      <p>{say}</p>
      {numbers.map(({ name, phone, hours, community }) => (
        <div key={`${phone} ${community?.id ?? ''}`} data-of={community?.id}>
          <Tel phone={phone} />
          <span className="small">{[community?.title, name, hours].filter(Boolean).join('　')}</span>
        </div>
      ))}
    </div>
  );
}

export interface TallyFigure {
  label: string;
  value: string | number;
}

/** A few figures, large, each over its word. */
export function Tally({ figures }: { figures: readonly TallyFigure[] }) {
  return (
    <dl className="tally">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

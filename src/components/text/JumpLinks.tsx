/** Ways to the parts of a long page, above it. */
export const JumpLinks = ({ to }: { to: readonly { id: string; label: string }[] }) => (
  <nav aria-label="这一页有">
    <ul className="two">
      {to.map(({ id, label }) => (
        <li key={id}>
          <a href={`#${id}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

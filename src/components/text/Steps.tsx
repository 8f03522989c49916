import type { ReactNode } from 'react';

/** What to do, one after the other. */
export function Steps({ steps }: { steps: readonly ReactNode[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}

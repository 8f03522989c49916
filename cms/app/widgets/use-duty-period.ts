import { useEffect, useState } from 'react';
import type { PeriodKind } from '../../../src/schema/periods/period.ts';
import { KINDS } from './period-parts.ts';
import { publicEntries } from '../state/public-entries.ts';

/** How long the periods of a duty are; undefined for none, or as long as that is not known. */
export function useDutyPeriod(duty: string): PeriodKind | undefined {
  const [known, setKnown] = useState<{ duty: string; kind: PeriodKind | undefined }>();
  useEffect(() => {
    if (duty === '') return undefined;
    let gone = false;
    void publicEntries(['duties'])
      .catch(() => [])
      .then((duties) => {
        const data = duties.find(({ id }) => id === duty)?.data as { frequency?: string } | undefined;
        if (!gone) setKnown({ duty, kind: KINDS.find(({ kind }) => kind === data?.frequency)?.kind });
      });
    return () => {
      gone = true;
    };
  }, [duty]);
  return known?.duty === duty ? known.kind : undefined;
}

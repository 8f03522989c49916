/**
 * What an office owes by one item of its catalogue: one date of it. Made from duties, periods and communities; nothing is
 * stored.
 */
export interface Obligation {
  /** The id of the duty. */
  duty: string;
  /** The id of the community that owes it, or of the street. */
  community: string;
  /** The period it is about; absent for what is owed because something happened, or always. */
  period?: string | undefined;
  /** The day on which that happened. */
  occurred?: string | undefined;
  /** The day on which what is always public was last looked over; the next look is owed. */
  looked?: string | undefined;
  /** The last day on which it comes in time. */
  due: string;
}

export type ObligationState =
  /** 未到期 */
  | { code: 'ahead' }
  /** 已按时公开 */
  | { code: 'on-time' }
  /** 逾期公开 N 天, in the unit of the duty. */
  | { code: 'late'; days: number }
  /** 逾期 N 天，还没公开 */
  | { code: 'overdue'; days: number }
  /** 不适用 */
  | { code: 'exempt'; reason: string };

/** An obligation as it stands at an instant. */
export interface Owed extends Obligation {
  state: ObligationState;
  /**
   * The entry that met it, `<collection>/<id>`, and the day on which residents first saw it. Without its name where it was
   * withdrawn for personal information: that it came stays, and nothing of it.
   */
  met?: { entry?: string | undefined; day: string } | undefined;
  /**
   * Where nothing meets it since what did was wrong or overtaken: that entry, `<collection>/<id>`, and the day on which it was
   * withdrawn. Of what may not be shown there is nothing here.
   */
  withdrawn?: { entry: string; day: string } | undefined;
  /** The 要素 that the entry lacks. */
  missing: readonly string[];
}

import { Acts, Button } from '../../components/entry/Acts.tsx';
import { During } from '../../components/time/During.tsx';

/** The way into people's own calendars, as long as something is to come. */
export function AddToCalendar({ href, over, now }: { href: string; over: string; now: string }) {
  return (
    <During until={over} now={now}>
      <Acts>
        <Button href={href} type="text/calendar" alt>
          加到日历
        </Button>
      </Acts>
    </During>
  );
}

import { useState } from 'react';
import { isBefore, keptClock, keptTime, timeWords, wrongClock, wrongTime } from './kept-time.ts';
import { keptMoment, momentIn, otherWeekday, type Slip, type TimeKind } from './typed-time.ts';
import { dayNow, instantNow } from '../now.ts';

interface Props {
  id: string;
  kind: TimeKind;
  label: string;
  value: string;
  /** The begin of what this is the end of, as it is kept. */
  from?: { label: string; value: string } | undefined;
  onChange: (kept: string) => void;
  /** Attributes of the input, for where it stands. */
  input?: Readonly<Record<string, string>>;
  onFocus?: () => void;
  onBlur?: () => void;
}

/** What stands in an input, and what was kept before the first key: 晚上12点 counts from that day at every key. */
interface Typing {
  text: string;
  before: string;
}

/** A time as it is said and typed, with a calendar beside it. What was typed and is none stays, with a sentence. */
export function TimeInput({ id, kind, label, value, from, onChange, input, onFocus, onBlur }: Props) {
  const [typing, setTyping] = useState<Typing>();
  const today = dayNow();
  const near = {
    today,
    now: instantNow(),
    from: /^\d{4}-/.test(from?.value ?? '') ? from?.value.slice(0, 10) : undefined,
  };
  const early = from && isBefore(value, from.value) ? `早于${from.label}` : undefined;
  const [slip, setSlip] = useState<Slip>();
  const [unread, setUnread] = useState<string>();
  const noClock = kind === 'instant' ? wrongClock(unread, value) : undefined;
  const wrong = typing === undefined ? (noClock ?? wrongTime(kind, value) ?? early) : undefined;
  const day = kind === 'instant' ? momentIn(value).day : value;
  const said = typing === undefined ? (wrong ?? (day === slip?.day ? slip?.said : undefined)) : undefined;
  const chosen = (picked: string) => {
    if (picked !== '') onChange(kind === 'instant' ? keptMoment({ ...momentIn(value), day: picked }) : picked);
  };
  return (
    <div className="time" data-kind={kind}>
      <input
        id={id}
        type="text"
        autoComplete="off"
        {...(kind === 'clock' && { list: `hours-${id}` })}
        value={typing?.text ?? timeWords(kind, value)}
        aria-invalid={wrong !== undefined && noClock === undefined}
        aria-describedby={`said-${id}`}
        {...input}
        onFocus={({ target }) => {
          target.select();
          setSlip(undefined);
          onFocus?.();
        }}
        onChange={({ target }) => {
          const before = typing?.before ?? value;
          setTyping({ text: target.value, before });
          const kept = keptTime(kind, target.value, near, before);
          setSlip(otherWeekday(target.value, kind === 'instant' ? momentIn(kept).day : kept));
          onChange(kept);
        }}
        onBlur={() => {
          setTyping(undefined);
          onBlur?.();
        }}
      />
      {kind === 'clock' && <QuarterHours id={`hours-${id}`} />}
      {kind !== 'clock' && (
        <span className="time-calendar">
          <span aria-hidden="true">日历</span>
          {/* The browser's own calendar, under the word: only its picker is used, what is chosen reads beside it. */}
          <input
            type="date"
            tabIndex={-1}
            aria-label={`用日历选${label}`}
            min={near.from}
            value={/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? day : ''}
            onChange={({ target }) => chosen(target.value)}
          />
        </span>
      )}
      {kind === 'instant' && <ClockInput {...{ id, label, value, onChange, unread, setUnread }} />}
      <p id={`said-${id}`} role="status" data-state={wrong === undefined ? undefined : 'wrong'}>
        {said}
      </p>
    </div>
  );
}

interface ClockProps extends Pick<Props, 'id' | 'label' | 'value' | 'onChange'> {
  /** What was typed last and is no time. */
  unread: string | undefined;
  setUnread: (typed: string | undefined) => void;
}

/** The time of day of an instant, by quarters, or as it is typed. */
function ClockInput({ id, label, value, onChange, unread, setUnread }: ClockProps) {
  const [typing, setTyping] = useState<Typing>();
  const wrong = typing === undefined && wrongClock(unread, value) !== undefined;
  return (
    <>
      <input
        type="text"
        className="time-clock"
        autoComplete="off"
        placeholder="几点"
        list={`hours-${id}`}
        aria-label={`${label}：几点`}
        aria-invalid={wrong}
        aria-describedby={`said-${id}`}
        value={typing?.text ?? (wrong ? unread : momentIn(value).clock) ?? ''}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => {
          const before = typing?.before ?? value;
          setTyping({ text: target.value, before });
          setUnread(target.value);
          onChange(keptClock(target.value, before, instantNow()));
        }}
        onBlur={() => setTyping(undefined)}
      />
      <QuarterHours id={`hours-${id}`} />
    </>
  );
}

const QUARTERS = Array.from({ length: 96 }, (_, quarter) => (quarter + 24) % 96).map(
  (quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
);

const QuarterHours = ({ id }: { id: string }) => (
  <datalist id={id}>
    {QUARTERS.map((clock) => (
      <option key={clock} value={clock} />
    ))}
  </datalist>
);

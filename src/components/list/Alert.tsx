import { Icon } from '../text/Icon.tsx';
import { shownDuring } from '../time/in-force.ts';

const words = { notice: '一般提醒', warning: '注意', emergency: '紧急' };

export interface AlertFacts {
  level: keyof typeof words;
  title?: string | undefined;
  text: string;
  /** On which day and at what hours, in a few words. */
  when?: string | undefined;
  link?: string | undefined;
  starts: string;
  ends: string;
  /** Ids; absent where it is for all. */
  communities?: readonly string[] | undefined;
}

interface Props extends AlertFacts {
  now: string;
  /** Title and way on only, or (`when`) also the day; an emergency is told in full everywhere. */
  brief?: boolean | 'when' | undefined;
  lang?: string | undefined;
}

/** A band above the page, from its start to its end; the grave ones differ by shape and size too. */
export function Alert({ level, title, text, when, link, starts, ends, communities, now, brief, lang }: Props) {
  const name = title ?? words[level];
  const full = !brief || level === 'emergency';
  const said = full ? text : brief === 'when' && when;
  return (
    <section
      className="alert"
      lang={lang}
      data-level={level}
      data-of={brief ? undefined : communities?.join(' ')}
      aria-label={name}
      {...shownDuring({ from: starts, until: ends }, now)}
    >
      <div className="wrap">
        <Icon name={level} />
        <p>
          <b>{name}</b>
          {said && <span>{said} </span>}
          {link && <a href={link}>查看详情</a>}
        </p>
      </div>
    </section>
  );
}

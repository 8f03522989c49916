import { Icon } from '../text/Icon.tsx';
import { shownDuring } from '../time/in-force.ts';

const words = { notice: '一般提醒', warning: '注意', emergency: '紧急' };

export interface AlertFacts {
  level: keyof typeof words;
  title?: string | undefined;
  text: string;
  link?: string | undefined;
  starts: string;
  ends: string;
  /** Ids; absent where it is for all. */
  communities?: readonly string[] | undefined;
}

interface Props extends AlertFacts {
  now: string;
  /** Title and way on only. What is an emergency is told in full everywhere. */
  brief?: boolean | undefined;
  lang?: string | undefined;
}

/** A band above the page, from its start to its end; the grave ones differ by shape and size too. */
export function Alert({ level, title, text, link, starts, ends, communities, now, brief, lang }: Props) {
  const name = title ?? words[level];
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
          {(!brief || level === 'emergency') && <span>{text} </span>}
          {link && <a href={link}>查看详情</a>}
        </p>
      </div>
    </section>
  );
}

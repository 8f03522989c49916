import { Icon } from './Icon.tsx';
import { inForce } from './in-force.ts';

const words = { notice: '一般提醒', warning: '注意', emergency: '紧急' };

export interface AlertFacts {
  level: keyof typeof words;
  title?: string | undefined;
  text: string;
  link?: string | undefined;
  starts: string;
  ends: string;
}

/** A band above the page, from its start to its end; the grave ones differ by shape and size too. */
export function Alert({ level, title, text, link, starts, ends, now }: AlertFacts & { now: string }) {
  const name = title ?? words[level];
  return (
    <section
      className="alert"
      data-level={level}
      data-from={starts}
      data-until={ends}
      aria-label={name}
      hidden={!inForce({ from: starts, until: ends }, now)}
    >
      <div className="wrap">
        <Icon name={level} />
        <p>
          <b>{name}</b>
          {text} {link && <a href={link}>查看详情</a>}
        </p>
      </div>
    </section>
  );
}

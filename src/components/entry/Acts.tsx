import type { ReactNode } from 'react';

/** What can be done here: one solid button, then the others. */
export function Acts({ children }: { children: ReactNode }) {
  return <p className="acts">{children}</p>;
}

interface ButtonProps {
  href: string;
  /** What it leads to, where that is no page. */
  type?: string | undefined;
  alt?: boolean | undefined;
  children: ReactNode;
}

export function Button({ href, type, alt, children }: ButtonProps) {
  return (
    <a className={alt ? 'btn alt' : 'btn'} href={href} type={type}>
      {children}
    </a>
  );
}

/** Ways to other pages of a list. */
export function Pager({ links }: { links: readonly { label: string; href: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="acts" aria-label="翻页">
      {links.map(({ label, href }) => (
        <Button key={href} href={href} alt>
          {label}
        </Button>
      ))}
    </nav>
  );
}

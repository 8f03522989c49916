import { fileWords } from './file-words.ts';
import { Icon } from '../text/Icon.tsx';

export interface FileLink {
  title: string;
  href: string;
  /** Size in bytes, where it is known. */
  bytes?: number | undefined;
}

/** Files to download, each with its kind and size. */
export function Files({ files }: { files: readonly FileLink[] }) {
  return (
    <ul className="files">
      {files.map(({ title, href, bytes }, index) => (
        <li key={index}>
          <a href={href}>
            <Icon name="file" />
            <span>
              {title}
              <span className="small">{fileWords(href, bytes)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

import { useEffect, useState } from 'react';
import { collectionNames, definitionOf } from '../../../src/collections/index.ts';
import { momentName } from '../../../src/schema/beijing.ts';
import type { ListedCopy } from '../../wire/working-copies.ts';
import { call } from '../state/desk-request.ts';
import { addressOfCopy } from './go-on.ts';
import { instantNow } from '../now.ts';

/** What this person was writing and has not saved, wherever they wrote it. */
export function UnfinishedList() {
  const [copies, setCopies] = useState<readonly ListedCopy[]>([]);
  useEffect(() => {
    call('workingCopies', {}).then(setCopies, () => undefined);
  }, []);
  if (copies.length === 0) return null;
  return (
    <>
      <h2>
        没写完的 <span>{copies.length} 篇</span>
      </h2>
      <ul>
        {copies.map((copy) => (
          <li key={copy.path} data-task="unfinished">
            <p>
              <strong>{nameOf(copy)}</strong>
              <span>{momentName(copy.at, instantNow())}写到这里，还没有保存，只有您看得到</span>
            </p>
            <a href={addressOfCopy(copy)} aria-label={`接着写：${nameOf(copy)}`}>
              接着写
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ path, title }: ListedCopy): string {
  if (title !== '') return `《${title}》`;
  const collection = collectionNames.find((name) => path.startsWith(`content/${name}/`));
  return collection ? `一篇${definitionOf(collection).singular}` : '网站设置';
}

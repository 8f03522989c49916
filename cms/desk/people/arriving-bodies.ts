import { HttpError } from '../../wire/http-error.ts';

/** Bytes of requests that may be on their way or in work at a time; they lie in memory. */
interface Most {
  ofOne: number;
  ofAll: number;
}

/** However small a request is, its connection costs this much. */
const LEAST = 64 * 1024;

/**
 * Lets requests begin while there is room for them; the function gives the room back. Refuses with 429: by one account,
 * however many windows it has, nobody else is kept from their work.
 */
export function createArriving({ ofOne, ofAll }: Most) {
  const arriving = new Map<string, number>();
  return {
    begin(account: string, announced: number): () => void {
      const size = Math.max(announced, LEAST);
      const own = arriving.get(account) ?? 0;
      const all = arriving.values().reduce((sum, bytes) => sum + bytes, 0);
      if (own + size > ofOne)
        throw new HttpError(
          429,
          '您还有别的内容正在往服务器传，这一次没有收下。请等前面的传完，或者关掉别的窗口，再试一次。',
        );
      if (all + size > ofAll) throw new HttpError(429, '现在传文件的人太多，这一次没有收下。请过几分钟再试一次。');
      arriving.set(account, own + size);
      return () => {
        const left = (arriving.get(account) ?? 0) - size;
        if (left > 0) arriving.set(account, left);
        else arriving.delete(account);
      };
    },
  };
}

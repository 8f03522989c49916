import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { draftAlert, draftText } from '../desk/support/drafting.ts';
import { ask } from '../desk/support/http.ts';
import { signIn } from '../desk/support/people.ts';
import { alert, createPlace, PASSWORD, removePlace } from '../desk/support/place.ts';
import { counted, type Property } from './property.ts';

const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'desk', 'support', 'killable-desk.ts');

interface Started {
  child: ChildProcess;
  /** Undefined if it did not start. */
  port: number | undefined;
  said: string;
}

export const property: Property = {
  id: 'DESKS',
  title:
    'two desks start at one moment on one folder: one lives, nothing acknowledged is lost; after a kill the next takes over',
  async prove(share) {
    const rounds = counted(20, share);
    const place = await createPlace();
    const texts: string[] = [];
    const wrong: string[] = [];
    let lost = 0;
    let alive: Started | undefined;
    try {
      for (let round = 0; round < rounds; round += 1) {
        const both = await Promise.all([start(place.root), start(place.root)]);
        const living = both.filter(({ port }) => port !== undefined);
        alive = living[0];
        if (living.length !== 1) wrong.push(`${String(living.length)} alive: ${both.map(({ said }) => said).join()}`);
        if (!both.some(({ said }) => said.includes('另一个公示栏'))) wrong.push('the second did not say why');
        const port = alive?.port ?? 0;
        const wang = await signIn({ ask: (path, options) => ask(port, path, options) }, 'wangfang');
        for (const [index, text] of texts.entries()) {
          if ((await draftText(wang, `round-${String(index)}`)) !== text) lost += 1;
        }
        const text = alert(`第 ${String(round)} 轮`);
        const { status } = await draftAlert(wang, `round-${String(round)}`, text);
        if (status === 200) texts.push(text);
        else wrong.push(`a save: ${String(status)}`);
        for (const { child } of living) {
          child.kill('SIGKILL');
          await once(child, 'close');
        }
      }
    } finally {
      alive?.child.kill('SIGKILL');
      await removePlace(place);
    }
    const figures = `${String(rounds)} starts of two, ${String(wrong.length)} wrong, ${String(lost)} of ${String(texts.length)} acknowledged saves lost ${wrong.slice(0, 3).join('; ')}`;
    return { pass: wrong.length === 0 && lost === 0 && texts.length === rounds, figures };
  },
};

async function start(root: string): Promise<Started> {
  const child = spawn(process.execPath, [program, root, PASSWORD], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const port = await Promise.race([
    line.then(([text]) => (JSON.parse(text) as { port: number }).port),
    once(child, 'close').then(() => undefined),
  ]);
  return { child, port, said };
}

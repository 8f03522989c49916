/** `node index-child.ts <engine> <parts.json> <site>`: makes one index in a process of its own, and prints what it took. */
import { readFileSync } from 'node:fs';
import { engineOf } from './engines.ts';
import type { IndexParts } from './ours-in-node.ts';
import { beginUsage, type Usage } from './usage.ts';

/** What is printed, as JSON. */
export interface Made {
  usage: Usage;
  /** For the head of the page that asks. */
  head: string;
}

const [name = '', file = '', site = ''] = process.argv.slice(2);
const engine = engineOf(name);
const parts = JSON.parse(readFileSync(file, 'utf8')) as IndexParts;
await engine.prepare?.(parts, site);
const endUsage = beginUsage();
const head = await engine.index(parts, site);
const made: Made = { usage: endUsage(), head };
await engine.close?.();
console.log(JSON.stringify(made));

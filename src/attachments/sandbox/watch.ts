import process from 'node:process';
import { parentPort } from 'node:worker_threads';

const OFTEN = 100;
const [, , memory = 0, processorTime = 0] = process.argv.map(Number);

let begun: NodeJS.CpuUsage | undefined;

// A thread beside the sandbox's own: while a hostile file is being unpacked, that one can watch nothing. The limit that
// Node sets for its heap leaves out buffers and pictures. Time on the wall says nothing about a file: other programs may
// have the processor. The two signals tell `examine.ts` which limit it was.
parentPort?.on('message', (message: 'begin' | 'end') => {
  begun = message === 'begin' ? process.cpuUsage() : undefined;
});
setInterval(() => {
  if (process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGKILL');
  const { user, system } = begun ? process.cpuUsage(begun) : { user: 0, system: 0 };
  if ((user + system) / 1000 > processorTime) process.kill(process.pid, 'SIGTERM');
}, OFTEN);

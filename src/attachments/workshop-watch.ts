import process from 'node:process';

/** Enough for a photo of 80 million pixels; a small server has 2 GB for everything. */
const MOST_MEMORY = 700 * 1024 * 1024;
const OFTEN = 100;

// A thread beside the workshop: while a hostile file is being unpacked, the workshop itself can watch nothing. The limit
// that Node sets for its heap leaves out buffers and pictures.
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL');
}, OFTEN);

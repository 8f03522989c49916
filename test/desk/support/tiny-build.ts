import { makeTinySite } from './tiny-site.ts';

// The small site made as the real one is: by a program. `CONTENT_DIR=… OUT_DIR=… node tiny-build.ts`
await makeTinySite(process.env, process.cwd());

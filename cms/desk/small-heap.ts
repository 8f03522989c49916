import { setFlagsFromString } from 'node:v8';

/**
 * Import it before anything else: V8 then collects sooner instead of letting the heap grow to three times what is in
 * use. With 10,000 entries the idle desk is at 125 MB instead of 180 MB; requests take no longer that one could notice.
 */
setFlagsFromString('--optimize-for-size');

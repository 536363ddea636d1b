/** The watch as a script of its own, which tells by `seen()`. */

import { watch } from './watch.js';

globalThis.seen = watch(globalThis);

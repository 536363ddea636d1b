/** The watch as a script of its own, which tells by `seen()`. */

import { look, watch } from './watch.js';

watch();
globalThis.seen = look;

/** Importing this registers each tag, unless it is taken. */

import { define, tags, type Tag } from './elements/tags.js';

define();

export { define, tags, type Tag };

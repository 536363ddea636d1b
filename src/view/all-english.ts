import { commonMessages } from './common-messages.js';
import { english } from './english.js';
import type { Messages } from './messages.js';

/** Every term, with its words in English: the order in which a packed language has its own. */
export const allEnglish: Messages = { ...commonMessages, ...english };

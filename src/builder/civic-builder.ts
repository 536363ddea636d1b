/** The script of dist/builder.html. */

import { CivicBuilderElement } from './civic-builder-element.js';

customElements.define('civic-builder', CivicBuilderElement);

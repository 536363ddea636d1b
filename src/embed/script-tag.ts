/** What a script tag says: catalogs, settings, and in the single-tag form an element of its own. */

import { tellAuthor } from '../elements/page-console.js';
import { pageSettings } from '../elements/page-settings.js';
import { tags, type Tag } from '../elements/tags.js';
import { declareCatalogs } from './page-catalogs.js';

const adopted = new WeakSet<HTMLScriptElement>();

/** Does what a script tag of ours says, once. */
export function adopt(script: HTMLScriptElement): void {
  if (adopted.has(script)) return;
  adopted.add(script);
  const { catalog, locale, house, appToken, widget } = script.dataset;
  if (locale) pageSettings.locale = locale;
  if (house) pageSettings.house = house;
  if (appToken) pageSettings.token = appToken;
  if (catalog) declareCatalogs(catalog);
  if (widget !== undefined) placeElement(script, widget);
}

/** The single-tag form: puts an element right after its script tag. */
function placeElement(script: HTMLScriptElement, widget: string): void {
  const tag = `civic-${widget}`;
  if (!isTag(tag)) {
    tellAuthor(
      `data-widget="${widget}" is not one of ${Object.keys(tags).join(', ').replaceAll('civic-', '')}.`,
    );
    return;
  }
  const known = new Set(tags[tag].observedAttributes);
  const element = document.createElement(tag);
  for (const { name, value } of script.attributes) {
    const attribute = name.startsWith('data-') ? name.slice('data-'.length) : '';
    if (known.has(attribute)) element.setAttribute(attribute, value);
  }
  script.after(element);
  if (script.closest('head'))
    tellAuthor(
      `data-widget="${widget}": the script tag is in the head, where nothing shows; move it to the body.`,
    );
}

const isTag = (tag: string): tag is Tag => Object.hasOwn(tags, tag);

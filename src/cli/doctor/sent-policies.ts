/** The policies that were sent with a page, and those that stand on it. */

import { attributeOf, elementsOf } from '../page/page-tree.js';
import { parsePolicy, type Policy } from './csp.js';
import type { Page } from './read-page.js';

export interface Sent {
  /** As messages name it. */
  readonly where: string;
  readonly policy: Policy;
}

export function policiesOf(page: Page): Sent[] {
  const metas = elementsOf(page.root).filter(
    (each) =>
      each.tagName === 'meta' &&
      attributeOf(each, 'http-equiv')?.trim().toLowerCase() === 'content-security-policy',
  );
  return [
    ...page.policies.map((text) => ({
      where: 'the Content-Security-Policy header',
      policy: parsePolicy(text),
    })),
    ...metas.flatMap((each) =>
      (attributeOf(each, 'content') ?? '')
        .split(',')
        .map((text) => ({ where: 'the meta tag Content-Security-Policy', policy: parsePolicy(text) })),
    ),
  ];
}

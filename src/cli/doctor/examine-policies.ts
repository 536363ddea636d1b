/** What the page's Content-Security-Policy blocks of ours. */

import { attributeOf, elementsOf } from '../page/page-tree.js';
import {
  allows,
  allowsScript,
  connectDirectives,
  parsePolicy,
  ruling,
  scriptDirectives,
  type Policy,
} from './csp.js';
import { note, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';

/** The name of the bundle's Trusted Types policy (README, "Security and privacy"). */
const policyName = 'civic-metrics';

interface Sent {
  readonly where: string;
  readonly policy: Policy;
}

function policiesOf(page: Page): Sent[] {
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

/** `targets`: the catalogs and portals that the page asks. */
export function examinePolicies(
  page: Page,
  scripts: readonly OurScript[],
  targets: Iterable<string>,
): Finding[] {
  const asked = [...new Set(targets)];
  const found = policiesOf(page).flatMap(({ where, policy }) => [
    ...examineScripts(where, policy, scripts, page),
    ...examineRequests(where, policy, asked, page),
    ...examineTrustedTypes(
      where,
      policy,
      scripts.some(({ serves }) => serves === 'elements'),
    ),
    ...examineRest(where, policy, scripts.length > 0),
  ]);
  const reported = page.reported.length
    ? [
        note(
          'csp-report-only',
          'The header Content-Security-Policy-Report-Only blocks nothing yet; what it would block is not told here.',
        ),
      ]
    : [];
  return [...found, ...reported];
}

function examineScripts(
  where: string,
  policy: Policy,
  scripts: readonly OurScript[],
  { url: self }: Page,
): Finding[] {
  const rule = ruling(policy, scriptDirectives);
  if (!rule) return [];
  return scripts.flatMap(({ url, nonce, integrity, line }) => {
    if (!url || allowsScript(rule.sources, { url, nonce, integrity }, self)) return [];
    const message = `${where} blocks the script ${url.href}: "${rule.name} ${rule.sources.join(' ')}". Add ${url.origin} to script-src.`;
    return [wrong('csp-script', message, line)];
  });
}

function examineRequests(
  where: string,
  policy: Policy,
  asked: readonly string[],
  { url: self }: Page,
): Finding[] {
  const rule = ruling(policy, connectDirectives);
  if (!rule) return [];
  const origins = asked.map((each) => new URL(each)).filter((each) => !allows(rule.sources, each, self));
  return [...new Set(origins.map(({ origin }) => origin))].map((origin) =>
    wrong(
      'csp-connect',
      `${where} blocks requests to ${origin}: "${rule.name} ${rule.sources.join(' ')}". Add ${origin} to connect-src.`,
    ),
  );
}

function examineTrustedTypes(where: string, policy: Policy, isUsed: boolean): Finding[] {
  const types = policy.get('trusted-types');
  const isWanted = policy.get('require-trusted-types-for')?.includes("'script'") ?? false;
  if (!isUsed || !isWanted || !types) return [];
  if (types.includes('*') || types.includes(policyName)) return [];
  const message = `${where} allows no Trusted Types policy of ours: "trusted-types ${types.join(' ')}". Add ${policyName} to trusted-types.`;
  return [wrong('csp-trusted-types', message)];
}

function examineRest(where: string, policy: Policy, isUsed: boolean): Finding[] {
  if (!isUsed) return [];
  const sandbox = policy.get('sandbox');
  const style = ruling(policy, ['style-src-elem', 'style-src', 'default-src']);
  return [
    ...(sandbox && !sandbox.includes('allow-scripts')
      ? [wrong('csp-sandbox', `${where} puts the page into a sandbox without scripts. Add allow-scripts.`)]
      : []),
    ...(style && !style.sources.includes("'unsafe-inline'")
      ? [
          note(
            'csp-style',
            `${where} restricts styles ("${style.name}"): no harm, as ours are no style elements or attributes.`,
          ),
        ]
      : []),
  ];
}

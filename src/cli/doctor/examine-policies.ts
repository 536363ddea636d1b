/** What the page's Content-Security-Policy blocks of ours. */

import {
  allows,
  allowsScript,
  connectDirectives,
  frameDirectives,
  ruling,
  scriptDirectives,
  type Policy,
} from './csp.js';
import { note, wrong, type Finding } from './finding.js';
import { ourFrames, type OurFrame } from './frames.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';
import { policiesOf } from './sent-policies.js';

/** The name of the bundle's Trusted Types policy (README, "Security and privacy"). */
const policyName = 'civic-metrics';

/** `targets`: the catalogs and portals that the page asks. */
export function examinePolicies(
  page: Page,
  scripts: readonly OurScript[],
  targets: Iterable<string>,
): Finding[] {
  const asked = [...new Set(targets)];
  const frames = ourFrames(page);
  const found = policiesOf(page).flatMap(({ where, policy }) => [
    ...examineScripts(where, policy, scripts, page),
    ...examineRequests(where, policy, asked, page),
    ...examineFrames(where, policy, frames, page),
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

function examineFrames(
  where: string,
  policy: Policy,
  frames: readonly OurFrame[],
  { url: self }: Page,
): Finding[] {
  const rule = ruling(policy, frameDirectives);
  if (!rule) return [];
  return frames
    .filter(({ url }) => !allows(rule.sources, url, self))
    .map(({ url: { origin }, line }) =>
      wrong(
        'csp-frame',
        `${where} blocks the frame of ${origin}: "${rule.name} ${rule.sources.join(' ')}". Add ${origin} to frame-src.`,
        line,
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

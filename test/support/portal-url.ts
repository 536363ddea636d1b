// For browser tests: the address of the portal that web-test-runner.config.mjs has started.

const answer = await fetch('/portal.json');
const { url } = (await answer.json()) as { readonly url: string };

export const portalUrl = url;

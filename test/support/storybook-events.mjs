// What a page of Storybook tells of itself while it is drawn: both functions run in the page, and are sent there as text.

/** Before anything else: Storybook's own events go to `civicEvents`. */
export function recordStorybookEvents() {
  /** @type {any} */
  const window = globalThis;
  /** @type {[string, unknown][]} */
  const events = [];
  window.civicEvents = events;
  const names =
    'storyFinished docsRendered storyErrored storyThrewException storyMissing playFunctionThrewException';
  const wait = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (channel === undefined) return;
    clearInterval(wait);
    for (const name of [...names.split(' '), 'unhandledErrorsWhilePlaying'])
      channel.on(name, (/** @type {any} */ value) => events.push([name, value]));
  }, 1);
}

/** False until the story has ended, then its faults. */
export function endOfStory(/** @type {string} */ type) {
  /** @type {[string, any][]} */
  const events = /** @type {any} */ (globalThis).civicEvents;
  const end = type === 'docs' ? 'docsRendered' : 'storyFinished';
  if (!events.some(([name]) => name === end || /rror|xception|Missing/.test(name)))
    return /** @type {never} */ (false);
  return events
    .filter(([name, value]) => /rror|xception|Missing/.test(name) || value?.status === 'error')
    .map(
      ([name, value]) =>
        `${name}: ${value?.message ?? value?.description ?? value?.title ?? value?.status ?? ''}`,
    );
}

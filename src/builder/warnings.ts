/** What an editor should know before a card goes out: choices that would mislead a reader. */

import { isOfMoment } from '../metric/measure.js';
import type { Chosen } from './chosen.js';
import { isLoopback } from './chosen.js';
import { toSentence } from './snippets.js';

/** What is warned of, each with the test for it and its words. */
const rules: readonly (readonly [applies: (chosen: Chosen) => boolean, tell: (chosen: Chosen) => string])[] =
  [
    [({ fault }) => fault !== null, ({ fault }) => `Readers would see no figure. ${fault ?? ''}`],
    [
      ({ state }) => state.element === 'value' && /^\W*\{value\}/.test(toSentence(state.sentence)),
      () => 'The figure opens the sentence. A live figure cannot be spelled out: put a word before it.',
    ],
    [
      ({ metric }) => metric !== null && !metric.lagStated && !isOfMoment(metric),
      () =>
        'The catalog does not say how long reports keep coming in (completeness.lag). If they come late, the newest figures look too low, and a fall may be none. Ask whoever publishes the data.',
    ],
    [
      ({ metric }) => metric !== null && metric.grain !== metric.time.native,
      ({ metric }) =>
        `The publisher reports by the ${metric?.time.native ?? ''}; this shows figures by the ${metric?.grain ?? ''}, which readers will not find at the source.`,
    ],
    [
      ({ metric, state }) =>
        (metric?.grain === 'month' || metric?.grain === 'quarter') &&
        (state.compare || metric.compare[0]) === 'previous',
      ({ metric }) =>
        `One ${metric?.grain ?? ''} against the one before often shows the season rather than a trend. Compare with a year earlier, unless the figures know no season.`,
    ],
    [
      ({ state, baked }) =>
        state['as-of'] !== '' && (!baked || state.form === 'script' || state.form === 'frame'),
      () =>
        'The card is pinned to a date, but portals keep no history: if the data are corrected, it will say what they say then. Only text in the page keeps what was known: choose a form with the figure in it.',
    ],
    [
      ({ metric }) => metric?.freshness.status === 'retired',
      ({ metric }) =>
        `This metric is retired${metric?.freshness.successor ? `; its successor is ${metric.freshness.successor}` : ''}.`,
    ],
    [({ metric }) => metric?.freshness.status === 'paused', () => 'The publisher has paused this metric.'],
    [
      ({ baked }) => baked?.freshness === 'stale',
      () => 'The data have not been updated for long: the card says so too.',
    ],
    [({ baked }) => baked?.freshness === 'late', () => 'The newest report is late: the card says so too.'],
    [
      ({ metric }) => metric?.comparability === 'differs',
      () => 'The figures of this place are not made as those of the others: do not put them side by side.',
    ],
    [
      ({ catalog, state }) =>
        catalog.kind === 'inline' && ['frame', 'drupal', 'wordpress'].includes(state.form),
      () =>
        'The catalog has no address yet. Put it on a host as a file, and paste its address above: this form needs it.',
    ],
    [
      ({ base, state }) => state.form !== 'mail' && isLoopback(base),
      () =>
        'The scripts are on this computer, where no reader can fetch them: say under “Take it along” where they are published.',
    ],
    [
      ({ base, state }) => state.form !== 'mail' && !isLoopback(base) && !/\d+\.\d+\.\d+/.test(base),
      () =>
        'The address of the scripts names no version. If the files there change, the hash no longer fits and the script is blocked: host each version in a folder of its own.',
    ],
    [
      ({ metric }) => metric?.source.domain.startsWith('http:') === true,
      () => 'The portal is on this computer: the figures are those of a demonstration.',
    ],
  ];

/** Every warning that applies, the one that misleads most first. */
export const toWarnings = (chosen: Chosen): readonly string[] =>
  rules.filter(([applies]) => applies(chosen)).map(([, tell]) => tell(chosen));

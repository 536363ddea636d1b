// An article of ours, in three languages, and the portal that it quotes.
import type { DatasetSpec } from '../portal/portal.js';

export const living = 'live-nums';
export const archived = 'arch-nums';

/** A dataset of days up to a date; `change` makes another version of its figures. */
export function dataset(
  id: string,
  to: string,
  change: (cases: number, back: number) => number = (n) => n,
): DatasetSpec {
  const [end, first] = [Date.parse(to), Date.parse('2021-06-14')].map((time) => time / 86_400_000) as [
    number,
    number,
  ];
  const rows = Array.from({ length: 60 }, (_, back) => ({
    report_date: new Date((end - back) * 86_400_000).toISOString().slice(0, 10),
    cases: change(1200 + (((((first - end + back) * 37) % 90) + 90) % 90), back),
  }));
  return {
    id,
    name: id,
    rowsUpdatedAt: `${to}T14:30:00Z`,
    columns: [
      { name: 'Report Date', dataTypeName: 'calendar_date' },
      { name: 'Cases', dataTypeName: 'number' },
    ],
    rows,
  };
}

const metric = (id: string, more: object = {}) => ({
  title: 'Confirmed cases',
  shape: 'flow',
  source: { dataset: id },
  measure: { fn: 'sum', column: 'cases' },
  time: { column: 'report_date', grain: 'day' },
  bounds: { maxJump: 10 },
  words: { one: 'case', other: 'cases', kind: 'amount' },
  i18n: { es: { words: { one: 'caso', other: 'casos' } }, fr: { words: { one: 'cas', other: 'cas' } } },
  ...more,
});

export const catalog = (domain: string, more?: object): string =>
  JSON.stringify({
    version: 1,
    publisher: { name: 'Demo County' },
    defaults: { domain, timeZone: 'America/Chicago' },
    metrics: { cases: metric(living, more), then: metric(archived) },
  });

const figure = (format: string, text: string, more = 'metric="cases"') =>
  `<civic-value loading="eager" ${more} format="${format}">${text}</civic-value>`;

/** The page; every figure in it is one that a reporter wrote, and the paragraph `then` is of 2021-05-01, baked two days later. */
export const article = (domain: string, more?: object): string => {
  const then = 'metric="then" as-of="2021-05-01" data-baked="2021-05-03"';
  return `<!doctype html><html lang="en-US"><title>An article</title><body>
<script async src="/dist/civic-metrics.js" data-house="ap es fr" data-catalog="/catalog.json"></script>
<script type="application/json" data-civic-catalog>${catalog(domain, more)}</script>
<p id="en">The county counted ${figure('amount', '1,000 cases')} ${figure('when', 'on May 1')}, ${figure('change', 'up 3%')} from ${figure('baseline', '970')} ${figure('earlier', 'a week earlier')}.</p>
<p id="es" lang="es">El condado contó ${figure('amount', '1000 casos')} ${figure('when', 'el 1 de mayo')}, ${figure('change', 'un 3 % más')} que ${figure('earlier', 'una semana antes')}.</p>
<p id="fr" lang="fr">Le comté a compté ${figure('amount', '1 000 cas')} ${figure('when', 'le 1er mai')}, ${figure('change', 'en hausse de 3 %')} par rapport à ${figure('earlier', 'une semaine plus tôt')}.</p>
<p id="then">In spring it had been ${figure('amount', '980 cases', then)}, ${figure('change', 'down 2%', then)}.</p>
<civic-updated revisions>Figures of May 2</civic-updated>
</body></html>`;
};

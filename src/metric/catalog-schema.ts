/**
 * The catalog contract as a JSON Schema (2020-12). This one object validates catalogs (see validate.ts), is shipped as
 * `catalog.schema.json` for editors, and documents each field; the bundle leaves the descriptions out.
 */

import type { Schema } from './validate.js';

const grain = { enum: ['day', 'week', 'month', 'quarter', 'year'] };
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const text = { type: 'string', minLength: 1 };
const date = { type: 'string', format: 'date' };
const url = { type: 'string', format: 'url' };
const column = { type: 'string', format: 'column' };
const number = { type: 'number' };
const domain = {
  type: 'string',
  format: 'domain',
  description:
    'The portal’s host name, e.g. data.example.gov; http:// is allowed for a loopback address only.',
};
const duration = { type: 'string', format: 'duration' };
const name = { type: 'string', pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$' };
const timeZone = { type: 'string', format: 'time-zone', description: 'An IANA zone, e.g. America/Chicago.' };
const object = (properties: Record<string, Schema>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false as const,
});
const source = {
  domain,
  dataset: {
    type: 'string',
    pattern: '^[a-z0-9]{4}-[a-z0-9]{4}$',
    description: 'The Socrata dataset id, the four-by-four.',
  },
  where: { $ref: '#/$defs/conditions' },
};

export const catalogSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Civic Metrics catalog',
  description: 'Named metrics on Socrata portals, for the civic-* elements.',
  ...object(
    {
      $schema: { type: 'string' },
      version: { const: 1, description: 'The version of this contract.' },
      publisher: {
        description: 'Who publishes the numbers; named as their source.',
        ...object(
          {
            name: { ...text, description: 'The name as readers should see it.' },
            url: { ...url, description: 'The publisher’s page.' },
            contact: { ...text, description: 'An address for questions.' },
            license: {
              description: 'The licence of the data.',
              ...object({ name: text, url }, ['name']),
            },
          },
          ['name'],
        ),
      },
      defaults: {
        description: 'What holds for every metric that does not say otherwise.',
        ...object({
          domain,
          timeZone: { ...timeZone, description: 'The publisher’s time zone, which decides what "today" is.' },
          weekStart: {
            enum: weekdays,
            description: 'The first day of a week; monday (ISO weeks) by default.',
          },
          fiscalYearStart: {
            type: 'string',
            format: 'month-day',
            description: 'MM-DD on which quarters and years start; 01-01 by default.',
          },
        }),
      },
      places: {
        type: 'object',
        description: 'Places by key, e.g. us-mn-ramsey.',
        propertyNames: name,
        additionalProperties: object(
          {
            name: { ...text, description: 'The place’s name, shown in headings and sentences.' },
            timeZone,
            population: {
              description: 'The base of per-capita figures, with its year and source.',
              ...object({ value: { ...number, exclusiveMinimum: 0 }, year: number, source: url }, ['value']),
            },
          },
          ['name'],
        ),
      },
      metrics: {
        type: 'object',
        description: 'Metrics by name. Names are kept for ever: embeds live for years.',
        propertyNames: name,
        additionalProperties: { $ref: '#/$defs/metric' },
      },
    },
    ['version', 'metrics'],
  ),
  $defs: {
    scalar: { type: ['string', 'number', 'boolean'], format: 'scalar' },
    conditions: {
      type: 'object',
      description:
        'Conditions by column, all of which must hold: a value, a list of values, a range, null, or not.',
      propertyNames: column,
      properties: { not: { $ref: '#/$defs/conditions' } },
      additionalProperties: {
        anyOf: [
          { $ref: '#/$defs/scalar' },
          { type: 'null' },
          { type: 'array', items: { $ref: '#/$defs/scalar' }, minItems: 1 },
          {
            minProperties: 1,
            ...object({
              gt: { $ref: '#/$defs/scalar' },
              gte: { $ref: '#/$defs/scalar' },
              lt: { $ref: '#/$defs/scalar' },
              lte: { $ref: '#/$defs/scalar' },
            }),
          },
        ],
      },
    },
    term: object(
      {
        fn: {
          enum: ['count', 'sum', 'avg', 'median', 'min', 'max', 'distinct', 'last'],
          description: 'The aggregate; last needs one row a native step.',
        },
        column: { ...column, description: 'The column’s API field name; count needs none.' },
      },
      ['fn'],
    ),
    metric: {
      ...object(
        {
          title: { ...text, description: 'The name as readers see it.' },
          short: { ...text, description: 'A shorter name for tight places; the title by default.' },
          description: { ...text, description: 'One plain sentence that says what is counted.' },
          method: { ...url, description: 'The methodology page.' },
          shape: {
            enum: ['flow', 'stock', 'cumulative', 'ratio'],
            description:
              'What the numbers are: flow (happenings), stock (a level), cumulative (a running total), ratio. It decides which sums and comparisons are legal.',
          },
          source: { description: 'The dataset and which of its rows count.', ...object(source, ['dataset']) },
          measure: {
            description: 'One aggregate of one column, or for a ratio a numerator and a denominator.',
            anyOf: [
              { $ref: '#/$defs/term' },
              object({ numerator: { $ref: '#/$defs/term' }, denominator: { $ref: '#/$defs/term' } }, [
                'numerator',
                'denominator',
              ]),
            ],
          },
          time: {
            description: 'Which column dates a row, and how often the publisher reports.',
            ...object(
              {
                column: { ...column, description: 'The date column’s API field name.' },
                grain: { ...grain, description: 'The native grain: one reporting step.' },
                type: {
                  enum: ['timestamp', 'text', 'year'],
                  description:
                    'timestamp (a Socrata date, the default), text (with a format), or year (a number).',
                },
                format: {
                  type: 'string',
                  format: 'date-format',
                  description:
                    'For text: YYYY, MM or M, DD or D and what stands between them, e.g. MM/DD/YYYY.',
                },
                grains: {
                  type: 'array',
                  items: grain,
                  minItems: 1,
                  description: 'The periods a page may ask for; the native grain and all coarser by default.',
                },
              },
              ['column', 'grain'],
            ),
          },
          dimensions: {
            type: 'object',
            description: 'What a page may filter by, and which values it may ask for.',
            propertyNames: name,
            additionalProperties: object(
              {
                column,
                title: text,
                values: { type: 'array', items: { $ref: '#/$defs/scalar' }, minItems: 1 },
              },
              ['column', 'values'],
            ),
          },
          completeness: {
            description: 'When a period is complete enough to be the latest.',
            ...object({
              lag: {
                ...duration,
                description: 'How long after its end a day’s reports keep coming in; P0D by default.',
              },
              provisional: { ...duration, description: 'How long figures are still expected to be revised.' },
              tail: {
                enum: ['mark', 'hide', 'include'],
                description:
                  'How unfinished periods are drawn: marked (the default), not at all, or like the rest.',
              },
            }),
          },
          freshness: {
            description: 'The reporting calendar, against which data are late or stale.',
            ...object({
              cadence: {
                ...duration,
                description: 'How often new data are due; the native grain by default.',
              },
              days: {
                type: 'array',
                items: { enum: weekdays.map((each) => each.slice(0, 3)) },
                minItems: 1,
                description: 'Reporting days; every day by default.',
              },
              holidays: { type: 'array', items: date, description: 'Dates on which no report is due.' },
              staleAfter: {
                ...duration,
                description: 'How old data may get; four times the cadence by default.',
              },
              status: { enum: ['active', 'paused', 'retired'] },
              until: {
                type: ['string', 'null'],
                format: 'date',
                description: 'For paused: when reports are to resume.',
              },
              successor: {
                type: ['string', 'null'],
                description: 'For retired: the metric or page that follows.',
              },
            }),
          },
          missing: {
            enum: ['gap', 'zero'],
            description: 'Whether a step without rows is unknown (gap, the default) or, for a flow, zero.',
          },
          smooth: {
            description: 'Headline the trailing average of so many native steps.',
            ...object(
              { window: { type: 'integer', minimum: 2, maximum: 366 }, align: { enum: ['trailing'] } },
              ['window'],
            ),
          },
          per: {
            description: 'Figures per so many inhabitants of the place.',
            ...object({ base: { enum: ['population'] }, scale: { ...number, exclusiveMinimum: 0 } }, [
              'base',
              'scale',
            ]),
          },
          compare: {
            type: 'array',
            items: { enum: ['previous', 'year', 'target', 'none'] },
            minItems: 1,
            description:
              'What the latest figure is compared with; the first is shown, the rest are in the details.',
          },
          better: {
            enum: ['up', 'down', 'neither'],
            description: 'Which way is good; neither (no colour) by default.',
          },
          neutral: {
            description: 'Changes smaller than this are called little changed.',
            ...object({ percent: { ...number, minimum: 0 } }, ['percent']),
          },
          minBase: {
            ...number,
            minimum: 0,
            description: 'Below this baseline no percentage is given; 20 by default.',
          },
          target: {
            description: 'A stated goal, drawn and compared with.',
            ...object({ op: { enum: ['<', '<=', '>', '>=', '='] }, value: number, by: date, title: text }, [
              'op',
              'value',
            ]),
          },
          bands: {
            type: 'array',
            items: object({ below: number, title: text }, ['title']),
            minItems: 1,
            description: 'Named ranges from low to high; the last has no upper end.',
          },
          bounds: {
            description: 'A latest value outside these is held back and said to be under check.',
            ...object({
              min: { type: ['number', 'null'] },
              max: { type: ['number', 'null'] },
              maxJump: { ...number, exclusiveMinimum: 1 },
            }),
          },
          suppress: {
            description:
              'Small values that are withheld: a value below, or a row without a value, is shown by the title.',
            ...object({ below: number, title: text }),
          },
          format: {
            description: 'How a figure is written.',
            ...object({
              style: { enum: ['decimal', 'percent', 'currency', 'duration'] },
              unit: {
                type: ['string', 'null'],
                description:
                  'Shown after the figure; for duration the unit of the data: second, minute, hour or day.',
              },
              currency: { type: ['string', 'null'], pattern: '^[A-Z]{3}$' },
              scale: {
                ...number,
                exclusiveMinimum: 0,
                description: 'What the data count as one; 100 for percentages stored as 0 to 100.',
              },
              digits: { type: ['integer', 'null'], minimum: 0, maximum: 6 },
              compact: { enum: ['auto', 'always', 'never'] },
            }),
          },
          words: { $ref: '#/$defs/words', description: 'The noun that is counted.' },
          notes: {
            type: 'array',
            description: 'What a reader must know about some dates.',
            items: object(
              {
                type: { enum: ['anomaly', 'break', 'correction', 'info'] },
                text,
                from: date,
                to: date,
                on: date,
                omit: {
                  type: 'boolean',
                  description: 'For an anomaly: leave these days out of averages and headlines.',
                },
              },
              ['type', 'text'],
            ),
          },
          checks: {
            type: 'array',
            description: 'Known values that `civic-metrics check` verifies.',
            items: object(
              {
                period: text,
                equals: number,
                between: { type: 'array', items: number, minItems: 2, maxItems: 2 },
              },
              ['period'],
            ),
          },
          bindings: {
            type: 'object',
            description:
              'Where the metric is found for each place; source.where merges over the metric’s, column by column.',
            propertyNames: name,
            additionalProperties: object({
              source: object(source),
              comparability: { enum: ['same', 'close', 'differs'] },
            }),
          },
          i18n: {
            type: 'object',
            description: 'Texts by language.',
            propertyNames: { type: 'string', format: 'language' },
            additionalProperties: object({
              title: text,
              short: text,
              description: text,
              unit: text,
              words: { $ref: '#/$defs/words' },
            }),
          },
          aliases: { type: 'array', items: name, description: 'Former names, which keep working.' },
        },
        ['title', 'shape', 'source', 'measure', 'time'],
      ),
    },
    words: object({
      zero: text,
      one: text,
      two: text,
      few: text,
      many: text,
      other: text,
      kind: { enum: ['amount', 'value'], description: 'amount: more or fewer; value: higher or lower.' },
    }),
  },
};

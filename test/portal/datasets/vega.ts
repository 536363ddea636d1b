import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ColumnSpec, DatasetSpec } from '../store/dataset.js';
import { readJsonRows } from '../store/manifest.js';
import { DEMO_IDS } from './ids.js';

// The package is read where npm put it and never copied. Its data are US government works; the package's own
// datapackage.json says so set by set.
const LICENSE = {
  name: 'U.S. Government Work (public domain)',
  termsLink: 'https://www.usa.gov/government-works',
};

function dataFile(name: string): string {
  return join(dirname(fileURLToPath(import.meta.resolve('vega-datasets'))), '..', 'data', name);
}

const number = (name: string, fieldName: string, description?: string): ColumnSpec => ({
  name,
  fieldName,
  dataTypeName: 'number',
  ...(description === undefined ? {} : { description }),
});
const text = (name: string, fieldName: string): ColumnSpec => ({ name, fieldName, dataTypeName: 'text' });
const date = (name: string, fieldName: string): ColumnSpec => ({
  name,
  fieldName,
  dataTypeName: 'calendar_date',
});

const SECTORS =
  'nonfarm private goods_producing service_providing private_service_providing mining_and_logging construction ' +
  'manufacturing durable_goods nondurable_goods trade_transportation_utilties wholesale_trade retail_trade ' +
  'transportation_and_warehousing utilities information financial_activities professional_and_business_services ' +
  'education_and_health_services leisure_and_hospitality other_services government nonfarm_change';

function toTitle(field: string): string {
  return `${field.slice(0, 1).toUpperCase()}${field.slice(1).replaceAll('_', ' ')}`;
}

/** Public-domain series of the npm package vega-datasets. They are old and end; they show real shapes, not news. */
export async function vegaDatasets(): Promise<readonly DatasetSpec[]> {
  const common = { license: LICENSE, domain: 'vega-datasets' };
  return [
    {
      ...common,
      id: DEMO_IDS.seattleWeather,
      name: 'Seattle daily weather, 2012 to 2015',
      description:
        'Daily weather at Seattle in metric units. The kind of weather is synthesised from several fields.',
      attribution: 'NOAA National Climatic Data Center, by way of vega-datasets',
      attributionLink: 'https://www.ncdc.noaa.gov/cdo-web/datatools/records',
      category: 'Environment',
      rowsUpdatedAt: '2016-01-01T00:00:00Z',
      columns: [
        date('Date', 'date'),
        number('Precipitation', 'precipitation', 'Millimetres'),
        number('Highest temperature', 'temp_max', 'Degrees Celsius'),
        number('Lowest temperature', 'temp_min', 'Degrees Celsius'),
        number('Wind', 'wind', 'Wind speed'),
        text('Weather', 'weather'),
      ],
      file: dataFile('seattle-weather.csv'),
    },
    {
      ...common,
      id: DEMO_IDS.usEmployment,
      name: 'US employment by sector, 2006 to 2015',
      description:
        'Monthly employment in thousands of persons, seasonally adjusted, and the change of the nonfarm total.',
      attribution: 'U.S. Bureau of Labor Statistics, Current Employment Statistics, by way of vega-datasets',
      attributionLink: 'https://www.bls.gov/ces/',
      category: 'Economy',
      rowsUpdatedAt: '2018-11-11T00:00:00Z',
      columns: [
        date('Month', 'month'),
        ...SECTORS.split(' ').map((field) => number(toTitle(field), field, 'Thousands of persons')),
      ],
      file: dataFile('us-employment.csv'),
    },
    {
      ...common,
      id: DEMO_IDS.unemploymentByIndustry,
      name: 'US unemployment by industry, 2000 to 2010',
      description:
        'Unemployed persons, in thousands, and the unemployment rate by industry. BLS.gov cannot vouch for the data or ' +
        'analyses derived from these data after the data have been retrieved from BLS.gov.',
      attribution: 'U.S. Bureau of Labor Statistics, Current Population Survey, by way of vega-datasets',
      attributionLink: 'https://www.bls.gov/web/empsit/cpseea31.htm',
      category: 'Economy',
      rowsUpdatedAt: '2010-03-05T00:00:00Z',
      columns: [
        text('Industry', 'series'),
        number('Year', 'year'),
        number('Month number', 'month'),
        number('Unemployed', 'count', 'Thousands of persons'),
        { ...number('Unemployment rate', 'rate', 'Percent'), format: { precision: 1, percentScale: '100' } },
        date('Date', 'date'),
      ],
      // The dates are local midnights written as UTC (07:00Z or 08:00Z): the month is what is meant.
      rows: (await readJsonRows(dataFile('unemployment-across-industries.json'))).map((row) => ({
        ...row,
        date: `${String(row.date).slice(0, 7)}-01`,
      })),
    },
  ];
}

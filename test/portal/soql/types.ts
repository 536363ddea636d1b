/** The engine's types, as `X-SODA2-Types` names them. */
export type SoqlType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'floating_timestamp'
  | 'fixed_timestamp'
  | 'interval'
  | 'url'
  | 'location'
  | 'point'
  | 'polygon'
  | 'multipolygon'
  | 'line'
  | 'json'
  | 'photo'
  | 'document';

const FROM_METADATA: Readonly<Record<string, SoqlType>> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  flag: 'text',
  html: 'text',
  drop_down_list: 'text',
  number: 'number',
  double: 'number',
  money: 'number',
  percent: 'number',
  stars: 'number',
  checkbox: 'boolean',
  calendar_date: 'floating_timestamp',
  date: 'fixed_timestamp',
  url: 'url',
  location: 'location',
  point: 'point',
  polygon: 'polygon',
  multipolygon: 'multipolygon',
  line: 'line',
  json: 'json',
  photo: 'photo',
  document: 'document',
};

/** The engine type of a metadata `dataTypeName`; types the portal does not know are text. */
export function toSoqlType(dataTypeName: string): SoqlType {
  return FROM_METADATA[dataTypeName] ?? 'text';
}

export const ORDERED: readonly SoqlType[] = [
  'text',
  'number',
  'boolean',
  'floating_timestamp',
  'fixed_timestamp',
  'interval',
];
export const TIMESTAMPS: readonly SoqlType[] = ['floating_timestamp', 'fixed_timestamp'];
/** Types whose values are kept as JSON text. */
export const STRUCTURED: readonly SoqlType[] = [
  'url',
  'location',
  'point',
  'polygon',
  'multipolygon',
  'line',
  'json',
  'document',
];

/**
 * The part of JSON Schema that the catalog's schema uses, with messages for people: each says what is wrong, and for an
 * unknown field which known one is nearest.
 */

import { suggestion } from './nearest.js';
import { parseDay, parseDuration } from './period.js';
import { isIdentifier } from './soql.js';

/** One thing that is wrong, and where: `pointer` is a JSON pointer (RFC 6901). */
export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** The keywords that are understood; the first three are documentation. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const dateFormat = /^(?=.*YYYY)(?!.*YYYY.*YYYY)(?:YYYY|MM?|DD?|[^A-Za-z0-9])+$/;
// Neither control characters nor half a surrogate pair can be said in a query.
const plain = /^[^\p{Cc}\p{Cs}]*$/u;

/** Each format's test and, in words, what it wants. */
const formats: Readonly<Record<string, readonly [test: (text: string) => boolean, wanted: string]>> = {
  date: [(text) => text.length === 10 && parseDay(text) !== null, 'a date, YYYY-MM-DD'],
  duration: [(text) => parseDuration(text) !== null, 'an ISO 8601 duration such as P2D'],
  'month-day': [
    (text) => /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(text),
    'MM-DD, the 28th at the latest',
  ],
  url: [isHttpUrl, 'an http or https address'],
  domain: [isDomain, 'a host name such as data.example.gov'],
  column: [isIdentifier, 'a column’s API field name: letters, digits and _'],
  'time-zone': [isTimeZone, 'an IANA time zone such as America/Chicago'],
  language: [(text) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text), 'a language tag such as es'],
  'date-format': [(text) => dateFormat.test(text), 'a date format such as MM/DD/YYYY'],
  scalar: [(text) => plain.test(text), 'text without control characters'],
};

/** Whether a link may be shown: absolute, and http or https. */
export function isHttpUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

function isDomain(text: string): boolean {
  return (
    /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(text) ||
    /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/.test(text)
  );
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** A key as a JSON pointer writes it. */
export const escapePointer = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Everything that is wrong with a value, by a schema whose `$ref`s point into `root`'s `$defs`. */
export function validate(value: unknown, schema: Schema, root: Schema, pointer = ''): Problem[] {
  const problem = (message: string): Problem[] => [{ pointer, message }];
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.slice('#/$defs/'.length)];
    return target ? validate(value, target, root, pointer) : [];
  }
  if (schema.anyOf) return closest(schema.anyOf.map((each) => validate(value, each, root, pointer)));
  if ('const' in schema && value !== schema.const)
    return problem(`must be ${show(schema.const)}, not ${show(value)}`);
  if (schema.enum && !schema.enum.includes(value)) {
    const near = typeof value === 'string' ? suggestion(value, schema.enum.map(String)) : '';
    return problem(`must be one of ${schema.enum.map(show).join(', ')}; it is ${show(value)}.${near}`);
  }
  const type = typeOf(value);
  const types = schema.type === undefined ? [type] : [schema.type].flat();
  const whole = type === 'number' && Number.isInteger(value) && types.includes('integer');
  if (!whole && !types.includes(type)) return problem(`must be ${types.join(' or ')}; it is ${show(value)}`);
  if (typeof value === 'string') return validateText(value, schema).flatMap(problem);
  if (typeof value === 'number') return validateNumber(value, schema).flatMap(problem);
  if (Array.isArray(value)) return validateList(value, schema, root, pointer);
  if (type === 'object') return validateObject(value as Record<string, unknown>, schema, root, pointer);
  return [];
}

/** Of several alternatives, the problems of the one that fits best. */
function closest(alternatives: readonly Problem[][]): Problem[] {
  const depth = (problems: Problem[]) =>
    Math.max(...problems.map(({ pointer }) => pointer.split('/').length));
  return (
    [...alternatives].sort(
      (a, b) => (a.length && b.length && depth(b) - depth(a)) || a.length - b.length,
    )[0] ?? []
  );
}

function validateText(text: string, { pattern, format, minLength = 0 }: Schema): string[] {
  if (text.trim().length < minLength) return ['must not be empty'];
  if (pattern && !new RegExp(pattern).test(text)) return [`${show(text)} does not match ${pattern}`];
  const rule = format && formats[format];
  return rule && !rule[0](text) ? [`must be ${rule[1]}; it is ${show(text)}`] : [];
}

function validateNumber(
  value: number,
  { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity }: Schema,
): string[] {
  if (!Number.isFinite(value)) return ['must be a finite number'];
  if (value < minimum) return [`must be at least ${String(minimum)}; it is ${String(value)}`];
  if (value > maximum) return [`must be at most ${String(maximum)}; it is ${String(value)}`];
  return value <= exclusiveMinimum
    ? [`must be more than ${String(exclusiveMinimum)}; it is ${String(value)}`]
    : [];
}

function validateList(list: readonly unknown[], schema: Schema, root: Schema, pointer: string): Problem[] {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (list.length < minItems) return [{ pointer, message: `needs ${String(minItems)} or more entries` }];
  if (list.length > maxItems) return [{ pointer, message: `may have ${String(maxItems)} entries at most` }];
  return items
    ? list.flatMap((item, index) => validate(item, items, root, `${pointer}/${String(index)}`))
    : [];
}

function validateObject(
  object: Record<string, unknown>,
  schema: Schema,
  root: Schema,
  pointer: string,
): Problem[] {
  const { properties = {}, required = [], propertyNames, additionalProperties, minProperties = 0 } = schema;
  const keys = Object.keys(object);
  const problems = required
    .filter((key) => !Object.hasOwn(object, key))
    .map((key): Problem => ({ pointer, message: `lacks "${key}"` }));
  if (keys.length < minProperties) problems.push({ pointer, message: 'must not be empty' });
  for (const key of keys) {
    const at = `${pointer}/${escapePointer(key)}`;
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) problems.push(...validate(object[key], known, root, at));
    else if (additionalProperties === false)
      problems.push({
        pointer: at,
        message: `is not a field here.${suggestion(key, Object.keys(properties))}`,
      });
    else {
      if (propertyNames) problems.push(...validate(key, propertyNames, root, at));
      if (additionalProperties) problems.push(...validate(object[key], additionalProperties, root, at));
    }
  }
  return problems;
}

// dist/frameworks/elements.d.ts: the elements as the types of frameworks need them, made from the manifest. The rest of
// dist/frameworks/ is written by hand, in src/frameworks/.
import { elementsOf } from './manifest.mjs';

/** @typedef {{ name: string, type: string, description: string | undefined, required?: boolean }} Field */

/** @type {(name: string, fields: readonly Field[]) => string} */
const toInterface = (name, fields) => `export interface ${name} {
${fields.map(toField).join('\n')}
}
`;

const toField = (/** @type {Field} */ { name, type, description, required = false }) =>
  `  /** ${description ?? ''} */
  '${name}'${required ? `: ${type}` : `?: ${type.replace(' | null', '')} | null | undefined`};`;

/** As an attribute may be written: a number also as text, a switch also as HTML has it. */
const written = (/** @type {string} */ type) =>
  ({ number: 'number | `${number}`', boolean: "boolean | '' | 'true' | 'false'" })[type] ?? type;

/** @returns {string} */
export function frameworkTypes(
  /** @type {import('custom-elements-manifest/schema.d.ts').Package} */ manifest,
) {
  const elements = elementsOf(manifest);
  const events = new Set(elements.flatMap((each) => each.events?.map(({ type }) => type.text) ?? []));
  const imports = [...elements.map(({ name }) => name), ...events].sort();
  return `${[
    '/** The elements, for the types of frameworks. */',
    `import type { ${imports.join(', ')} } from '../index.js';`,
    ...elements.map(interfacesOf),
    `/** Every element by its tag. */
export interface CivicElements {
${elements.map(({ tagName, name, description = '' }) => toEntry(tagName, name, description)).join('\n')}
}`,
  ].join('\n\n')}\n`;
}

const toEntry = (/** @type {string} */ tag, /** @type {string} */ name, /** @type {string} */ description) =>
  `  /** ${description.replaceAll('\n', ' ')} */
  '${tag}': { element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events };`;

/** @param {import('./manifest.mjs').Element} element */
function interfacesOf({ name, attributes = [], members = [], events = [] }) {
  const asAttributes = attributes.map(({ name, type, description }) => ({
    name,
    type: written(type?.text ?? 'string'),
    description,
    required: name === 'metric',
  }));
  const names = new Set(attributes.map(({ name }) => name));
  const fields = new Set(attributes.map(({ fieldName }) => fieldName));
  const asProperties = members.flatMap((member) =>
    member.kind === 'field' && fields.has(member.name) && !names.has(member.name)
      ? [{ name: member.name, type: member.type?.text ?? 'unknown', description: member.description }]
      : [],
  );
  const asEvents = events.map(({ name, type, description }) => ({
    name,
    type: type.text,
    description,
    required: true,
  }));
  return [
    toInterface(`${name}Attributes`, asAttributes),
    '/** The properties that are named otherwise than their attributes. */',
    toInterface(`${name}Properties`, asProperties),
    toInterface(`${name}Events`, asEvents),
  ].join('\n');
}

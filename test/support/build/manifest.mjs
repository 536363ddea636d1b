// What the analyzer cannot know of the elements: where the package keeps them, what it inherits from HTML, and which words
// an attribute takes.

/**
 * @typedef {import('custom-elements-manifest/schema.d.ts').Package} Package
 * @typedef {import('custom-elements-manifest/schema.d.ts').CustomElement & { tagName: string }} Element
 * @typedef {import('custom-elements-manifest/schema.d.ts').Attribute} Attribute
 */

const inherited = {
  lang: 'Language of words, numbers and dates; the nearest `lang` by default, through shadow roots.',
};

/** The elements of a manifest; their base class has no tag. @returns {Element[]} */
export function elementsOf(/** @type {Package} */ { modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((each) => 'tagName' in each && Boolean(each.tagName))
    .map((each) => /** @type {Element} */ (each))
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}

/**
 * @param {Package} manifest as the analyzer wrote it
 * @param {Readonly<Record<string, readonly string[]>>} words the words that an attribute takes, by its name
 * @returns {Package}
 */
export function complete(manifest, words) {
  const text = JSON.stringify(manifest).replaceAll(/"src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"');
  /** @type {Package} */
  const built = JSON.parse(text);
  for (const { declarations = [] } of built.modules) {
    for (const each of declarations) {
      if ('attributes' in each) each.attributes = each.attributes?.map((one) => completed(one, words));
      if ('members' in each) each.members = each.members?.map(asMethod);
    }
  }
  return built;
}

/** @type {(attribute: Attribute, words: Readonly<Record<string, readonly string[]>>) => Attribute} */
function completed(attribute, words) {
  const { name, description = inherited[/** @type {keyof inherited} */ (name)] } = attribute;
  if (description === undefined) throw new Error(`the attribute "${name}" has no description`);
  const among = words[name]?.map((word) => `'${word}'`).join(' | ');
  const type = { text: among ?? attribute.type?.text.replace(' | null', '') ?? 'string' };
  return { ...attribute, description, type };
}

/**
 * `refresh` is got and set, so that frameworks can set the attribute of its name; what a page does is to call it.
 * @param {import('custom-elements-manifest/schema.d.ts').ClassMember} member
 * @returns {import('custom-elements-manifest/schema.d.ts').ClassMember}
 */
function asMethod(member) {
  if (member.kind !== 'field' || !member.type?.text.startsWith('() => ')) return member;
  const { type, ...rest } = member;
  return { ...rest, kind: 'method', return: { type: { text: type.text.slice('() => '.length) } } };
}

/** The custom elements manifest as readers of the documentation need it: without what is nobody else's business. */

interface Member {
  readonly kind?: string;
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
}

interface Declaration {
  readonly attributes?: readonly { readonly fieldName?: string }[];
  readonly members?: readonly Member[];
  readonly slots?: readonly { readonly name: string }[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** Private members are left out, properties that mirror an attribute too, and the default slot has a name to be listed under. */
export function toDocumented(manifest: Manifest): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((declaration) => {
        const { attributes = [], members = [], slots = [] } = declaration;
        const mirrored = attributes.map(({ fieldName }) => fieldName);
        return {
          ...declaration,
          members: members.filter(
            ({ name, privacy, static: own }) =>
              privacy === undefined && !own && !name.startsWith('#') && !mirrored.includes(name),
          ),
          slots: slots.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
        };
      }),
    })),
  };
}

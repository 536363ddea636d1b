/** The custom elements manifest as readers of the documentation need it: without what is nobody else's business. */

import type { ArgTypesEnhancer } from 'storybook/internal/types';

interface Member {
  readonly kind?: string;
  readonly name: string;
  readonly description?: string;
  readonly privacy?: string;
  readonly static?: boolean;
}

interface Declaration {
  readonly attributes?: readonly { readonly name: string; readonly fieldName?: string }[];
  readonly members?: readonly Member[];
  readonly slots?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** Left out: private members, those without a word about them, and properties that mirror an attribute. The default slot is named for its argument, and a part of an attribute's name says what it is: rows of one name are one row. */
export function toDocumented(manifest: Manifest): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: (module.declarations ?? []).map((declaration) => {
        const { attributes = [], members = [], slots = [], cssParts = [] } = declaration;
        const taken = attributes.map(({ name }) => name);
        const mirrored = attributes.map(({ fieldName }) => fieldName);
        return {
          ...declaration,
          members: members.filter(
            ({ name, description, privacy, static: own }) =>
              description !== undefined && privacy === undefined && !own && !mirrored.includes(name),
          ),
          cssParts: cssParts.map((part) =>
            taken.includes(part.name) ? { ...part, name: `::part(${part.name})` } : part,
          ),
          slots: slots.map((slot) => ({ ...slot, name: slot.name || 'text' })),
        };
      }),
    })),
  };
}

/** Only attributes and the light DOM can be set by a control. */
export const onlyAttributes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const category = argType.table?.category ?? '';
      return [name, ['attributes', 'slots'].includes(category) ? argType : { ...argType, control: false }];
    }),
  );

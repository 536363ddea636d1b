import { aggregatesAndWindows } from './functions/aggregates.js';
import { dates } from './functions/dates.js';
import { operators } from './functions/operators.js';
import { scalars } from './functions/scalars.js';
import type { Signature } from './functions/signature.js';

const byName = new Map<string, Signature[]>();
for (const signature of [...operators, ...scalars, ...dates, ...aggregatesAndWindows]) {
  const overloads = byName.get(signature.name) ?? [];
  overloads.push(signature);
  byName.set(signature.name, overloads);
}

/** The overloads of a function by its lower-case name, or of an operator by its Socrata name. */
export function overloadsOf(name: string): readonly Signature[] {
  return byName.get(name) ?? [];
}

/** Names that stand twice in one object of a JSON text, which a parser passes over: of two metrics only the last is left. */

import type { Problem } from '../metric/catalog-problems.js';
import { pointerTo } from './check/finding.js';

interface Level {
  /** Of an object, its names and their lines; `null` of a list. */
  readonly names: Map<string, number> | null;
  /** The name or the place of what is being read. */
  at: string | number;
}

/** The repeated names of a text that is JSON. */
export function findRepeatedKeys(json: string): Problem[] {
  const found: Problem[] = [];
  const levels: Level[] = [];
  let line = 1;
  let read = 0;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{},]/g)) {
    line += json.slice(read, index).split('\n').length - 1;
    read = index;
    const level = levels.at(-1);
    if (token === '{') levels.push({ names: new Map(), at: '' });
    else if (token === '[') levels.push({ names: null, at: 0 });
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && typeof level?.at === 'number') level.at += 1;
    else if (token.endsWith(':') && level?.names) {
      const name = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)) as string;
      level.at = name;
      const first = level.names.get(name);
      if (first === undefined) level.names.set(name, line);
      else
        found.push({
          pointer: pointerTo(...levels.map((each) => each.at)),
          message: `stands in line ${first} and again in line ${line}; only the last one counts.`,
        });
    }
  }
  return found;
}

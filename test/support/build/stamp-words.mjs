// The words of the details beside the script say which version they are of: those of another one may lack a term
// (src/elements/details-panel.ts). In npm they are of the version that imports them.
import { readFileSync } from 'node:fs';

/** @returns {import('rollup').Plugin} */
export const stampWords = () => ({
  name: 'stamp-words',
  transform(code, id) {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const start = 'export default {';
    if (!code.includes(start)) this.error(`${id} exports no object that can be stamped`);
    return { code: code.replace(start, `${start} version: '${version}',`), map: null };
  },
});

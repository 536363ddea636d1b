// The licences of what the bundle contains ask to travel with it: dist/LICENSES.txt.
import { readdirSync, readFileSync } from 'node:fs';

/** @returns {import('rollup').Plugin} */
export const licences = () => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const folders = modules.flatMap(
      (id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/')) ?? [],
    );
    const texts = [...new Set(folders)].sort().map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      if (file === undefined) this.error(`${folder} has no licence file`);
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    const own = `civic-metrics\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`;
    this.emitFile({
      type: 'asset',
      fileName: 'LICENSES.txt',
      source: [own, ...texts].join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
});

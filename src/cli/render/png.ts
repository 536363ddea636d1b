/** A drawing as an image, by the package @resvg/resvg-js where it is installed. */

import { WorldError } from '../exit.js';

/** So many pixels of the image for each of the drawing: sharp on a phone. */
const density = 2;

/** Throws a WorldError where the package, or any font, is missing. */
export async function toPng(svg: string, width: number): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new WorldError(
      'An image needs the package @resvg/resvg-js, which is not installed. Run: npm install @resvg/resvg-js',
    );
  });
  const font = { loadSystemFonts: true };
  const probe =
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><text y="50" font-family="sans-serif">0</text></svg>';
  // Without a font an image would come out without its figure.
  if (!new Resvg(probe, { font }).getBBox())
    throw new WorldError(
      'No font is installed here, so the image would lack every word. Install one, such as fonts-dejavu.',
    );
  return Buffer.from(
    new Resvg(svg, { font, fitTo: { mode: 'width', value: width * density } }).render().asPng(),
  );
}

// What the server puts into the head of Storybook's page, so that each engine draws the same and knows when it has.
import { endOfStory, recordStorybookEvents } from '../support/storybook-events.mjs';
import { storyFont, webFonts } from './fonts.mjs';

/**
 * @typedef {object} Drawn
 * @property {readonly string[]} faults
 * @property {{ x: number, y: number, width: number, height: number }} clip  the story and the ground around it
 */

/** In the page: what an earlier story kept is forgotten; when this one stands still, `civicPicture` says where it is. */
function watchPicture(/** @type {typeof endOfStory} */ faultsAtEnd, /** @type {string} */ font) {
  localStorage.clear();
  const margin = 16;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wait = setInterval(async () => {
    const faults = faultsAtEnd('story');
    if (!faults) return;
    clearInterval(wait);
    const story = document.getElementById('story');
    const ground = story?.parentElement;
    if (!story || !ground) {
      /** @type {any} */ (globalThis).civicPicture = { faults: [...faults, 'nothing is drawn'], clip: null };
      return;
    }
    await Promise.all([400, 500, 600, 700].map((weight) => document.fonts.load(`${weight} 16px Arimo`)));
    await document.fonts.ready;
    document.documentElement.style.setProperty('--story-font', font);
    await nextFrame();
    await document.fonts.ready;
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
      else animation.cancel();
    }
    await nextFrame();
    await nextFrame();
    const { left, width } = story.getBoundingClientRect();
    const { top, height } = ground.getBoundingClientRect();
    /** @type {any} */ (globalThis).civicPicture = {
      faults,
      clip: {
        x: Math.max(0, Math.floor(left + scrollX) - margin),
        y: Math.max(0, Math.floor(top + scrollY)),
        width: Math.ceil(width) + 2 * margin,
        height: Math.ceil(height),
      },
    };
  }, 10);
}

/** Words of the page that the server exchanges. */
export const exchanges = {
  '</head>': `${webFonts.head}
<script>(${String(recordStorybookEvents)})(); (${String(watchPicture)})(${String(endOfStory)}, ${JSON.stringify(storyFont)})</script></head>`,
};

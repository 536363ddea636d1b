/** What a reader may have asked of the system, in the middle of a test. */

import { executeServerCommand } from '@web/test-runner-commands';
import type { Media } from '../engines/set-media.mjs';

/** Sets what is named and unsets the rest; false where the engine cannot be told. */
export async function setMedia(media: Media = {}): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, Media>('set-media', media);
  return done;
}

/** Which engine this is. A test that asks says why. */
export const engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

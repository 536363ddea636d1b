/** For every file of element tests: the portal's day, the catalog, a clean page, and nothing thrown on it. */

import { expect } from 'chai';
import { listenAsAuthor, stopListening } from './author.js';
import { clearStage } from './cards.js';
import { useCatalog } from './catalog.js';
import { startClock, stopClock } from './clock.js';
import { restoreRequests } from './requests.js';

const thrown: string[] = [];
const { random } = Math;
addEventListener('error', ({ message }) => thrown.push(message));
addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));

export function setUp(): void {
  beforeEach(async () => {
    localStorage.clear();
    stopClock();
    // Waits are spread at random; without it a request that is tried again is tried at once.
    Math.random = () => 0;
    listenAsAuthor();
    await useCatalog();
  });
  afterEach(() => {
    clearStage();
    restoreRequests();
    stopListening();
    startClock();
    Math.random = random;
    expect(thrown.splice(0), 'thrown on the page').to.deep.equal([]);
  });
}

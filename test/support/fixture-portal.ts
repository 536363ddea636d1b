/** A `fetch` that answers for the portals of the fixtures: in a page, in a story, in Node. It asks nobody. */

import type { Fetch } from '../../src/soda/client.js';
import type { Answer, Fixtures } from '../fixtures/fixture.js';
import { answerWith } from './answer.js';

/** Answers each dataset's requests with its fixture's answers in turn; what is asked of anybody else goes to `others`. */
export function fixturePortal(fixtures: Fixtures, others: Fetch = fetch): Fetch {
  const answers = new Map(
    Object.values(fixtures).map(({ metric, answers }) => [metric.source.dataset, answers]),
  );
  const turns = new Map<string, number>();
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    if (!url.host.endsWith('.example.gov')) return others(input, init);
    const dataset = /^\/resource\/([^/]+)\.json$/.exec(url.pathname)?.[1] ?? '';
    const turn = turns.get(dataset) ?? 0;
    turns.set(dataset, turn + 1);
    const choices = answers.get(dataset) ?? [notFound];
    return give(choices[Math.min(turn, choices.length - 1)] ?? notFound, input, init);
  };
}

const notFound: Answer = {
  status: 404,
  body: '{"code":"dataset.missing","error":true,"message":"Not found"}',
};

function give(answer: Answer, ...asked: Parameters<Fetch>): Promise<Response> {
  if (answer === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
  // It does not even notice that nobody waits any longer.
  if (answer === 'never') return new Promise(() => undefined);
  if ('rows' in answer) return answerWith(answer.rows, answer.lastModified)(...asked);
  const { status, body, type = 'application/json;charset=utf-8' } = answer;
  return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
}

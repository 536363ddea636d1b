import { coreError, noService, type Answer } from './envelopes.js';
import { type Faults, readScripts } from './faults.js';
import type { LogEntry } from './log.js';
import type { PortalRequest } from './request.js';
import type { Settings } from './settings.js';

/** What the `/__*` addresses reach. */
export interface Controls {
  readonly log: LogEntry[];
  readonly faults: Faults;
  readonly settings: Settings;
  readonly now: () => Date;
  readonly setNow: (iso: string) => Promise<void>;
}

function json(value: unknown): Answer {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status: 200, headers, body: `${JSON.stringify(value, null, 1)}\n` };
}

function isPartialSettings(value: unknown): value is Partial<Settings> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const latestYear = 2200;

async function answer(controls: Controls, request: PortalRequest): Promise<Answer> {
  const { method } = request;
  const body = (): unknown => JSON.parse(request.body);
  if (request.path === '/__log') {
    if (method === 'DELETE') controls.log.length = 0;
    return json(controls.log);
  }
  if (request.path === '/__faults') {
    if (method === 'DELETE') controls.faults.clear();
    if (method === 'POST' || method === 'PUT')
      controls.faults.set(readScripts(body()), request.query.get('owner') ?? '');
    return json(controls.faults.list());
  }
  if (request.path === '/__now') {
    if (method === 'POST' || method === 'PUT') {
      const text = request.body.trim();
      const value: unknown = text.startsWith('{') || text.startsWith('"') ? JSON.parse(text) : text;
      const now = typeof value === 'object' && value !== null && 'now' in value ? value.now : value;
      // A demo of centuries would be made until nobody waits for it.
      if (new Date(String(now)).getUTCFullYear() > latestYear)
        throw new Error(`"${String(now)}" is later than the year ${latestYear}`);
      await controls.setNow(String(now));
    }
    return json({ now: controls.now().toISOString() });
  }
  if (request.path === '/__settings') {
    const value = method === 'POST' || method === 'PUT' ? body() : {};
    if (isPartialSettings(value)) Object.assign(controls.settings, value);
    return json(controls.settings);
  }
  return noService();
}

/** The portal's own addresses: `/__log`, `/__faults`, `/__now`, `/__settings`. They are never logged, never faulty. */
export async function answerControl(controls: Controls, request: PortalRequest): Promise<Answer> {
  try {
    return await answer(controls, request);
  } catch (error) {
    return coreError(400, {
      code: 'portal.bad-control',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

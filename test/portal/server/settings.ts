/** How the portal behaves where portals differ or nothing is recorded. All can change while it runs. */
export interface Settings {
  /** `allow`: a preflight is answered with all that was asked for. `refuse`: it is answered without any CORS header. */
  options: 'allow' | 'refuse';
  /** SODA3 without a token is refused, as most portals do. */
  requireTokenV3: boolean;
  /** Tokens that are refused. */
  badTokens: readonly string[];
  /** When set, every token outside the list is refused too. */
  goodTokens: readonly string[] | undefined;
}

export function defaultSettings(): Settings {
  return { options: 'allow', requireTokenV3: true, badTokens: ['invalid-token'], goodTokens: undefined };
}

export function isBadToken(settings: Settings, token: string): boolean {
  return settings.badTokens.includes(token) || settings.goodTokens?.includes(token) === false;
}

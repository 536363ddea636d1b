/** Data the portal was given and cannot serve; the message is one line and names the file. */
export class PortalDataError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PortalDataError';
  }
}

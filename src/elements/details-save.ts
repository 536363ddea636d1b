/** Hands the reader a file that was made on the page. No request is made for it, so no fetch directive of a policy applies. */

/** Long enough for a browser to have begun, in milliseconds. */
const keep = 10_000;

export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  // The link is on no page, so a click on it is nobody else's event.
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, keep);
}

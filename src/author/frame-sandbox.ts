/** What a frame with a card may do: run our script, and open the link to the source as any page is opened. */
export const frameSandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

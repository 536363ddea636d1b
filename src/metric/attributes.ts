/** What an attribute of an element says, on a page and where a page is read. */

/** There or not, as in HTML; but several frameworks write `false` where they mean "not there". */
export const isOn = (text: string | null | undefined): boolean => text != null && text !== 'false';

/** An empty attribute is as if absent. */
export const given = (text: string | null | undefined): string | undefined =>
  text === '' ? undefined : (text ?? undefined);

/** A number; NaN for what is none, and `null` for an attribute that is absent. */
export const toNumber = (text: string | number | null | undefined): number | null =>
  text == null || text === '' ? null : Number(text);

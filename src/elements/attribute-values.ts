/** What an attribute says. */

/** There or not, as in HTML; but several frameworks write `false` where they mean "not there". */
export const isOn = (text: string | null) => text !== null && text !== 'false';

/** An empty attribute is as if absent. */
export const given = (text: string | null) => (text === '' ? undefined : (text ?? undefined));

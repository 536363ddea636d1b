/** Whether an element is the first thing in a sentence. */

const blocks =
  'p,li,dd,dt,h1,h2,h3,h4,h5,h6,blockquote,figcaption,caption,td,th,div,section,article,main,body';

/** The block that an element stands in, if it is in the document itself. */
export const blockOf = (element: Element): Element | null => element.parentElement?.closest(blocks) ?? null;

/** Where single figures are no sentences. */
const cells = 'td,th,dt,caption';

/** What ends with a full stop and no sentence with it. */
const abbreviation =
  /(?:^|[\s(])(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Dr|Mrs?|Ms|St|No|Gov|Sen|Rep|vs|approx|aprox|env|núm|art|[ap]\.m|[A-Z](?:\.[A-Z])+)\.\s*$/u;

/** Whether an element begins a sentence: nothing, or the end of another, stands before it, and words come after it. */
export function opensSentence(element: Element): boolean {
  const block = blockOf(element);
  if (!block || block.matches(cells)) return false;
  const [before, after] = [document.createRange(), document.createRange()];
  before.setStart(block, 0);
  before.setEndBefore(element);
  after.setStartAfter(element);
  after.setEnd(block, block.childNodes.length);
  const text = before.toString().trimStart();
  const opens = /(^|[.!?…]["'”’»)]*\s)\s*["'“‘«¿¡(]*\s*$/u.test(text) && !abbreviation.test(text);
  return opens && /^\s+\p{L}/u.test(after.toString());
}

import { expect } from 'chai';
import { answered, create, next, parts, show, stage } from '../support/page/cards.js';
import { useClipboard } from '../support/page/clipboard.js';
import { disclosure, open, textsOf } from '../support/page/details.js';
import { closeFrames, openFrame } from '../support/page/frame.js';
import { engine } from '../support/page/media.js';
import { setUp } from '../support/page/set-up.js';

describe('a card in another document than its script’s', () => {
  setUp();
  afterEach(closeFrames);

  /** How a card looks: what each of its sheets says of it, as its own window reckons it. */
  function lookOf(card: Element): string[] {
    const view = card.ownerDocument.defaultView;
    const styleOf = (each: Element | null | undefined) => each && view?.getComputedStyle(each);
    return [
      styleOf(parts(card, 'card')[0])?.borderTopStyle,
      styleOf(parts(card, 'label')[0])?.fontWeight,
      styleOf(disclosure(card).querySelector('.details'))?.display,
      styleOf(disclosure(card).querySelector('.scroll'))?.overflowY,
    ].map(String);
  }
  const dressed = ['solid', '600', 'grid', 'auto'];

  for (const tag of ['civic-kpi', 'civic-trend'] as const) {
    it(`<${tag}> that is put there before it is drawn has its styles, and its details theirs`, async () => {
      const { document: other } = await openFrame('<html lang="en-US"><body>');
      const card = create(tag, { metric: 'census' });
      other.body.append(card);
      await answered(card);
      expect(lookOf(card)).to.deep.equal([...dressed.slice(0, 2), 'undefined', 'undefined']);
      await open(card);
      expect(card.ownerDocument).to.equal(other);
      expect(lookOf(card)).to.deep.equal(dressed);
      expect(textsOf(card).Dates?.[0]).to.equal('The figures go through June 14, 2021.');
    });

    it(`<${tag}> that is moved there and back keeps them, and stays open`, async () => {
      const { document: other } = await openFrame('<html lang="en-US"><body>');
      const card = await show(tag, { metric: 'census' });
      await open(card);
      for (const place of [other.body, stage, other.body]) {
        place.append(card);
        await card.updateComplete;
        expect(disclosure(card).open).to.equal(true);
        expect(lookOf(card)).to.deep.equal(dressed);
      }
    });

    it(`<${tag}> whose details are opened there brings their styles back`, async () => {
      const { document: other } = await openFrame('<html lang="en-US"><body>');
      const card = await show(tag, { metric: 'census' });
      other.body.append(card);
      await open(card);
      expect(lookOf(card)).to.deep.equal(dressed);
      stage.append(card);
      await card.updateComplete;
      expect(lookOf(card)).to.deep.equal(dressed);
    });
  }

  it('selects there what it may not copy', async function () {
    // WebKit tells a page nothing of what is selected in a shadow root.
    if (engine === 'webkit') this.skip();
    const clipboard = useClipboard(true);
    const { document: other } = await openFrame('<html lang="en-US"><body>');
    const card = create('civic-kpi', { metric: 'census' });
    other.body.append(card);
    await open(card);
    const button = disclosure(card).querySelector<HTMLElement>('dd button');
    const selected = next(other, 'selectionchange');
    button?.click();
    await selected;
    clipboard.undo();
    expect(other.getSelection()?.isCollapsed).to.equal(false);
  });
});

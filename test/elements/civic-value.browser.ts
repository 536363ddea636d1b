import { expect } from 'chai';
import type { CivicValueElement } from '../../src/elements/civic-value-element.js';
import { pageSettings } from '../../src/elements/page-settings.js';
import { defineStyle, loadProse } from '../../src/elements/prose-part.js';
import { told } from '../support/page/author.js';
import { answered, mount, parts, show, showsLightDom, stage, statesOf } from '../support/page/cards.js';
import { passSeconds } from '../support/page/clock.js';
import { answer, asked, holdRequests, watchRequests, whenAsked } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

/** Puts a paragraph on the page. `[format ...attributes]text` is a figure in it. */
function write(sentence: string, attributes = 'metric="census"'): CivicValueElement[] {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = sentence.replaceAll(
    /\[([\w-]+)([^\]]*)\]([^[<.,]*?)(?=[ .,<]|$)/g,
    (_, format: string, more: string, text: string) =>
      `<civic-value loading="eager" format="${format}" ${more} ${attributes}>${text}</civic-value>`,
  );
  stage.append(paragraph);
  return [...paragraph.querySelectorAll('civic-value')];
}

/** What is seen of a figure. */
function seen(element: Element): string {
  const root = element.shadowRoot;
  return [...(root?.childNodes ?? [element])]
    .map((node) =>
      node instanceof HTMLSlotElement ? element.textContent : node instanceof Comment ? '' : node.textContent,
    )
    .join('');
}

/** What is seen of the stage, spaces as they are typed. */
function read(): string {
  const text = (node: Node): string =>
    node instanceof Element && node.localName === 'civic-value'
      ? seen(node)
      : node instanceof Text
        ? node.data
        : [...node.childNodes].map(text).join('');
  return text(stage).replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Waits until every figure has its answer or its fault and has said what it will. */
async function settled(elements: readonly CivicValueElement[]): Promise<void> {
  await Promise.all(elements.map(answered));
  await loadProse();
  // Words are said in the microtask after the last answer, and drawn in the one after that.
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
}

async function readOf(sentence: string, attributes?: string): Promise<string> {
  await settled(write(sentence, attributes));
  return read();
}

/** Waits for what the author is told late. */
async function whenTold(words: string): Promise<string> {
  while (!told.join().includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
  return told.join();
}

/** Answers with the portal's own answer, every figure of it changed. */
const revising =
  (change: (figure: number, row: number) => number) =>
  async (ask: () => Promise<Response>): Promise<Response> => {
    const rows = (await (await ask()).json()) as Record<string, string>[];
    return answer(rows.map((row, at) => ({ ...row, v0: String(change(Number(row.v0), at)) })));
  };

describe('<civic-value>', () => {
  setUp();
  afterEach(() => {
    pageSettings.house = null;
  });

  it('draws words again only where they are new', async () => {
    const [value] = write('[value]Some 40');
    if (!value) return expect.fail('no figure');
    await settled([value]);
    let drawn = 0;
    const update = value.requestUpdate.bind(value);
    value.requestUpdate = (...asked) => {
      drawn++;
      update(...asked);
    };
    value.requestUpdate();
    await settled([value]);
    await value.updateComplete;
    expect(drawn).to.equal(1);
  });

  it('is text of its sentence: the figure in place of the page’s own', async () => {
    const elements = write('There were [value]41 people in hospital.');
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(read()).to.equal('There were 41 people in hospital.');
    await settled(elements);
    expect(read()).to.equal('There were 39 people in hospital.');
    expect(elements[0]?.textContent, 'the light DOM is the page’s').to.equal('41');
  });

  it('has no box of its own, no role, and is one text node', async () => {
    const element = await show('civic-value', { metric: 'census' }, '41');
    await settled([element]);
    const root = element.shadowRoot ?? element;
    expect(getComputedStyle(element).display).to.equal('inline');
    expect([root.children.length, root.textContent]).to.deep.equal([0, '39']);
    expect(root.querySelector('[role], [aria-live], [aria-label]')).to.equal(null);
    expect(getComputedStyle(element).fontVariantNumeric).to.equal('tabular-nums');
  });

  it('wraps inside the lines of its paragraph', async () => {
    stage.style.width = '12em';
    const elements = write('[sentence house="ap"]Text. And more');
    await settled(elements);
    expect((elements[0] as Element).getClientRects().length).to.be.greaterThan(1);
  });

  for (const [format, words] of [
    ['value', '39'],
    ['change', 'down 13.3%'],
    ['direction', 'fell'],
    ['date', 'June 14'],
    ['when', 'as of June 14'],
    ['baseline', '45'],
    ['baseline-date', 'June 7'],
    ['earlier', 'a week earlier'],
    ['percent', '13.3%'],
    ['difference', 'six'],
    ['sentence', 'In hospital: 39 as of June 14, down 13.3% from 45 a week earlier.'],
  ] as const) {
    it(`format="${format}" says “${words}”`, async () => {
      expect(await readOf(`x [${format} house="ap"]41`)).to.equal(`x ${words}`);
    });
  }

  it('takes the house style of the script tag that is in its language', async () => {
    pageSettings.house = 'ap es fr';
    for (const [lang, words] of [
      ['en-US', 'as of June 14, down 13.3%'],
      ['es', 'al 14 de junio, un 13,3 % menos'],
      ['fr', 'au 14 juin, en baisse de 13,3 %'],
    ] as const) {
      stage.replaceChildren();
      expect(await readOf('x [when]A, [change]B', `metric="census" lang="${lang}"`)).to.equal(`x ${words}`);
    }
  });

  it('writes a plain figure as the page’s language does, whatever words there are', async () => {
    const text = await readOf('x [value]41', 'metric="cases.total" lang="de"');
    expect(text).to.match(/^x \d{1,3}(\.\d{3})+$/);
  });

  it('where nobody has the words of a language the page’s text stands, and the author is told', async () => {
    expect(await readOf('x [change]mehr', 'metric="census" lang="de"')).to.equal('x mehr');
    expect(told.join()).to.contain('no words in "de"');
  });

  it('a format that is none leaves the text, tells the author, and holds nobody up', async () => {
    expect(await readOf('x [valeu]41, [value]41')).to.equal('x 41, 39');
    expect(await whenTold('format="valeu"')).to.match(
      /metric="census">: format="valeu" is not one of value, .*Did you mean "value"/,
    );
  });

  it('a house style that there is not is told once, with the nearest, after its scripts had time to define it', async () => {
    expect(await readOf('x [value house="app es"]41, [value house="app late"]41')).to.equal('x 39, 39');
    await defineStyle('late', { extends: 'ap' });
    expect(await whenTold('house style')).to.match(/no house style "app"; known: ap, .*Did you mean "ap"/);
    expect(told.filter((each) => each.includes('house style'))).to.have.length(1);
  });

  it('says nothing of a fault where the page has text, and a dash where it has none', async () => {
    expect(await readOf('x [value]41', 'metric="gone.dataset"')).to.equal('x 41');
    stage.replaceChildren();
    expect(await readOf('x [value]', 'metric="gone.dataset"')).to.equal('x –');
  });

  it('takes its author’s words for the direction', async () => {
    const sentence = 'x [direction words="subieron|bajaron|no variaron"]subieron';
    expect(await readOf(sentence, 'metric="census" lang="es"')).to.equal('x bajaron');
  });
});

describe('figures in one text', () => {
  setUp();

  it('agree: they have one answer, whatever spans and comparisons they ask for', async () => {
    watchRequests();
    const elements = write(
      'x [value]A on [date]B, [change]C, [change compare="year"]D, [record span="200"]E. ',
      'metric="census" house="ap"',
    );
    await settled(elements);
    const answers = new Set(elements.map(({ saidOf }) => saidOf));
    expect([answers.size, asked.length]).to.deep.equal([1, 1]);
    expect(read()).to.match(/^x 39 on June 14, down 13\.3%, (up|down) [^,]+, the \w+ since .+\. $/);
  });

  for (const [what, attribute, message] of [
    ['a span of nothing', 'span="0"', /span .* whole number from 1 to 10000; it is "0"/],
    ['a span that is no number', 'span="many"', /span .* whole number from 1 to 10000; it is no number/],
    [
      'an unknown comparison',
      'compare="before"',
      /compare .* previous, year, target or none; it is "before"/,
    ],
  ] as const) {
    it(`${what} is told as one of any element, and the others speak`, async () => {
      const elements = write(`x [value]A and [change ${attribute}]B. `, 'metric="census" house="ap"');
      await settled(elements);
      expect(read()).to.equal('x 39 and B. ');
      expect(elements.map(({ error }) => error?.kind)).to.deep.equal([undefined, 'unknown']);
      expect(elements[1]?.error?.message).to.match(message);
    });
  }

  it('change in the same frame, or not before all can', async () => {
    const elements = write('[value]A and [value metric="cases"]B. ');
    await settled(elements);
    const before = read();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((go) => (release = go));
    watchRequests(async (ask, index) => {
      if (index) await gate;
      return revising((figure) => figure + 100)(ask);
    });
    const seenStates = new Set<string>();
    const watcher = new MutationObserver(() => seenStates.add(read()));
    for (const { shadowRoot } of elements)
      if (shadowRoot) watcher.observe(shadowRoot, { characterData: true, childList: true, subtree: true });
    const [first, second] = [elements[0]?.refresh(), whenAsked(1).then(() => elements[1]?.refresh())];
    await first;
    expect(read(), 'one of the two is still under way').to.equal(before);
    release();
    await second;
    await settled(elements);
    watcher.disconnect();
    expect(read()).to.match(/^139 and /);
    expect(seen(elements[1] as Element), 'the other, too').to.not.equal(before.split(/[ .]/)[2]);
    expect(seenStates.size, 'no state in between').to.equal(1);
  });

  it('all keep what they say where one fails to be refreshed', async () => {
    const elements = write('[value]A, [change house="ap"]B. ');
    await settled(elements);
    const before = read();
    watchRequests(() => Promise.resolve(answer('{}', 503)));
    await Promise.all(elements.map((each) => each.refresh()));
    await settled(elements);
    expect(read()).to.equal(before);
    expect(elements.map(({ error }) => error?.kind)).to.deep.equal(['unavailable', 'unavailable']);
  });

  it('another metric of the same dataset waits with one that fails, and one of another dataset does not', async () => {
    const elements = write('[value]A, [value metric="icu.occupancy"]B, [value metric="doses"]C. ');
    await settled(elements);
    const [a, b, c] = elements.map(seen);
    watchRequests((ask) =>
      asked.at(-1)?.soql.includes('icu_beds')
        ? Promise.resolve(answer('{}', 500))
        : revising((n) => n + 100)(ask),
    );
    await Promise.all(elements.map((each) => each.refresh()));
    await settled(elements);
    expect(elements.map(seen).slice(0, 2)).to.deep.equal([a, b]);
    expect(seen(elements[2] as Element)).to.not.equal(c);
  });

  it('all keep their text where one form cannot be told, and the author hears of it', async () => {
    const elements = write('[value]8 cases, [percent house="ap"]5%. ', 'metric="deaths"');
    await settled(elements);
    expect(read()).to.equal('8 cases, 5%. ');
    expect(told.join()).to.contain('format="percent"');
  });

  it('one that comes later says at once what the others say, and asks nothing', async () => {
    await settled(write('[value]A. '));
    watchRequests();
    await settled(write('Again [value]B.'));
    expect([read(), asked.length]).to.deep.equal(['39. Again 39.', 0]);
  });

  it('a figure that begins a sentence is told to the author, and a word begins it with a capital', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    const sentence = '[value]A people. [direction]Rose is a verb. Since Jan. [value]5 it fell.';
    await settled(write(sentence, 'metric="census.paused" house="ap"'));
    console.warn = warn;
    expect(read()).to.equal('39 people. Fell is a verb. Since Jan. 39 it fell.');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('begins a sentence with a figure (39)');
  });
});

describe('a pinned figure', () => {
  setUp();
  const pinned = { metric: 'census', 'as-of': '2021-05-01' };

  it('is today’s for that period where nothing is baked, which its title says', async () => {
    const element = await show('civic-value', pinned, '41');
    await settled([element]);
    expect(seen(element)).to.match(/^\d+$/);
    expect(element.shadowRoot?.querySelector('span')?.title).to.equal('as now published');
    expect(statesOf(element)).to.deep.equal(['ready', 'frozen']);
  });

  it('that is baked stays as it is, and asks for nothing', async () => {
    const release = holdRequests();
    const element = mount(
      'civic-value',
      { ...pinned, 'data-baked': '2021-05-03', format: 'change' },
      'up 3%',
    );
    await element.updateComplete;
    await element.refresh();
    passSeconds(400 * 86_400);
    expect([asked.length, showsLightDom(element), seen(element)]).to.deep.equal([0, true, 'up 3%']);
    release();
  });

  it('has a link to today’s where its author gives one, and only to a web page', async () => {
    const baked = { ...pinned, 'data-baked': '2021-05-03' };
    const element = mount('civic-value', { ...baked, now: '/figures' }, '41');
    await element.updateComplete;
    const [link] = parts(element, 'now') as HTMLAnchorElement[];
    expect([link?.textContent, link?.href]).to.deep.equal(['now', new URL('/figures', location.href).href]);
    expect(seen(element)).to.equal('41 (now)');
    element.now = 'javascript:alert(1)';
    await element.updateComplete;
    expect(parts(element, 'now')).to.have.length(0);
  });

  it('says that it was revised since only where its author allows it', async () => {
    const baked = { ...pinned, 'data-baked': '2021-05-03', 'allow-revised': '' };
    const plain = await show('civic-value', pinned, '');
    await settled([plain]);
    const now = seen(plain);
    const same = await show('civic-value', baked, now);
    const other = await show('civic-value', baked, '7');
    await settled([same, other]);
    expect([seen(same), seen(other)]).to.deep.equal([now, `7 (since revised to ${now})`]);
  });
});

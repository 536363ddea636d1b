import { expect } from 'chai';
import { answered, mount, parts, show, stage } from '../support/page/cards.js';
import { answer, holdRequests, watchRequests } from '../support/page/requests.js';
import { setUp } from '../support/page/set-up.js';

const metrics = ['cases', 'census', 'weather', 'icu.occupancy', 'cases.total', 'doses', 'requests', 'deaths'];
/** At both ends of each composition. */
const widths = [240, 279, 280, 319, 320, 400, 479, 480, 519, 520, 639, 640, 800];
const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const;
const text = (tag: string) => (tag === 'civic-sparkline' ? 'daily' : 'The county publishes this figure.');

/** Words of a text that stand in more lines than one. */
const brokenWords = (node: Node | null | undefined): string[] =>
  node instanceof Text
    ? [...node.data.matchAll(/[^\s\u00a0\u202f]+/g)].flatMap(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      })
    : [...(node?.childNodes ?? [])].flatMap(brokenWords);

describe('layout', () => {
  setUp();

  afterEach(() => {
    document.documentElement.removeAttribute('style');
  });

  for (const font of ['Liberation Sans', 'DejaVu Sans']) {
    it(`no word and no figure is broken within, however narrow its card: ${font}`, async () => {
      stage.style.fontFamily = `"${font}", sans-serif`;
      for (const tag of ['civic-kpi', 'civic-trend'] as const)
        for (const metric of ['cases', 'cases.total', 'doses', 'icu.occupancy']) {
          const element = await show(tag, { metric, 'as-of': '2021-05-31' });
          const [card] = parts(element, 'card');
          const [figure] = parts(element, 'value');
          for (const width of [90, 118, 130, 150, 180, 240, 280, 360]) {
            stage.style.inlineSize = `${width}px`;
            const told = `${metric} in a ${tag} ${width} px wide`;
            if (width >= 240) expect(brokenWords(card), told).to.deep.equal([]);
            if (tag !== 'civic-kpi' || !figure?.firstChild) continue;
            const range = document.createRange();
            range.selectNodeContents(
              [...figure.childNodes].find((each) => each instanceof Text && each.data.trim()) ?? figure,
            );
            expect(range.getClientRects().length, told).to.equal(1);
            expect(range.getBoundingClientRect().right, told).to.be.at.most(
              stage.getBoundingClientRect().left + width,
            );
          }
        }
    });
  }

  it('no long word after a figure is broken within, in text of 200 %', async () => {
    document.documentElement.style.fontSize = '32px';
    stage.style.fontFamily = '"Liberation Sans", sans-serif';
    const elements = await Promise.all(
      (['civic-kpi', 'civic-trend'] as const).map((tag) => show(tag, { metric: 'icu.occupancy' })),
    );
    for (const width of [280, 360, 520]) {
      stage.style.inlineSize = `${width}px`;
      for (const element of elements)
        for (const part of [...parts(element, 'value'), ...parts(element, 'change')])
          expect(brokenWords(part), `${element.localName} ${width} px wide`).to.deep.equal([]);
    }
  });

  for (const tag of tags) {
    for (const width of [240, 360, 640]) {
      it(`nothing moves when the answer of <${tag}> comes, ${width} px wide`, async () => {
        stage.style.inlineSize = `${width}px`;
        const release = holdRequests();
        const shown = [...metrics, 'cases.average'];
        const elements = shown.map((metric) => mount(tag, { metric }, text(tag)));
        const after = document.createElement('p');
        stage.append(after);
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        const tell = () => [
          ...elements.map(({ offsetHeight }, index) => `${shown[index] ?? ''} ${offsetHeight}`),
          after.offsetTop,
        ];
        const before = tell();
        release();
        await Promise.all(elements.map(answered));
        expect(tell()).to.deep.equal(before);
      });
    }

    for (const font of ['Liberation Sans', 'DejaVu Sans', 'sans-serif']) {
      it(`neither the answer nor a refresh that fails moves a <${tag}> in ${font}, at any width`, async () => {
        stage.style.fontFamily = `"${font}", sans-serif`;
        const elements = await Promise.all(
          [...metrics, 'cases.average', 'census.held'].map((metric) => show(tag, { metric }, text(tag))),
        );
        const empty = mount(tag, { metric: 'cases', loading: 'lazy', place: 'nowhere' }, text(tag));
        await empty.updateComplete;
        const tell = () =>
          widths.flatMap((width) => {
            stage.style.inlineSize = `${width}px`;
            return elements
              .filter(({ offsetHeight }) => offsetHeight !== empty.offsetHeight)
              .map(
                ({ metric, offsetHeight }) =>
                  `${metric} ${width}: ${offsetHeight}, not ${empty.offsetHeight}`,
              );
          });
        expect(tell()).to.deep.equal([]);
        watchRequests(() => Promise.resolve(answer('{}', 503)));
        await Promise.all(elements.map((element) => element.refresh()));
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        expect(elements.filter(({ error }) => error)).to.have.length(elements.length);
        expect(tell()).to.deep.equal([]);
      });
    }

    it(`a fault of <${tag}> moves nothing either`, async () => {
      const release = holdRequests();
      const element = mount(tag, { metric: 'gone.dataset' }, text(tag));
      await element.updateComplete;
      const before = element.offsetHeight;
      release();
      await answered(element);
      expect(element.offsetHeight).to.equal(before);
    });

    it(`nothing of <${tag}> is wider than its place, however narrow`, async () => {
      const elements = await Promise.all(
        ['cases.average', 'icu.occupancy', 'cases.total'].map((metric) => show(tag, { metric })),
      );
      for (const width of [160, 240, 320]) {
        stage.style.inlineSize = `${width}px`;
        for (const { shadowRoot } of elements)
          expect(shadowRoot?.firstElementChild?.scrollWidth).to.be.at.most(width);
      }
    });

    it(`<${tag}> writes no style attribute`, async () => {
      for (const element of await Promise.all(metrics.map((metric) => show(tag, { metric })))) {
        expect(element.shadowRoot?.querySelectorAll('[style]'), element.metric).to.have.length(0);
        expect(element.hasAttribute('style')).to.equal(false);
      }
    });
  }

  for (const [tag, most] of [
    ['civic-sparkline', 4],
    ['civic-kpi', 14],
    ['civic-trend', 40],
  ] as const) {
    it(`<${tag}> is ${most} elements at most beside its notes, whatever the number of points`, async () => {
      const spans = await Promise.all(['7', '90', '700'].map((span) => show(tag, { metric: 'cases', span })));
      const counts = spans.map(
        ({ shadowRoot }) => shadowRoot?.querySelectorAll(':not(p[part=message])').length,
      );
      expect(Math.max(...counts.map((count) => count ?? Infinity)), String(counts)).to.be.at.most(most);
    });
  }
});

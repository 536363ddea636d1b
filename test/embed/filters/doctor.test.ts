// What content systems take from each snippet of the builder, `civic-metrics doctor` names, and nothing else.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { forms, type BuilderState, type Form } from '../../../src/builder/builder-state.js';
import { toPieces } from '../../../src/builder/snippets.js';
import { elementsOf, isComment, nodesBelow, parsePage } from '../../../src/cli/page/page-tree.js';
import { choose } from '../../builder/chosen.js';
import { useCli } from '../../cli/support/run-cli.js';
import { ckeditor, drupal } from './ckeditor.js';
import { ksesPost } from './kses.js';
import { filterTags } from './tags.js';

const { ask, write } = useCli();

const card = 'metric place filter period span compare as-of lang data-baked'.split(' ');
const frame = ['src', 'title', 'width', 'height', 'loading'];
const image = ['src', 'width', 'alt'];
const file = ['async', 'type', 'src', 'integrity', 'crossorigin'];
const bare = { 'civic-kpi': [], 'civic-value': [], script: [], iframe: [], img: [], p: [] };
const all = {
  'civic-kpi': card,
  'civic-value': card,
  script: [...file, 'data-*'],
  iframe: [...frame, 'sandbox'],
  img: image,
  p: [],
};
const withoutData = (names: readonly string[]) => names.filter((name) => !name.startsWith('data-'));

const filters: Readonly<Record<string, (html: string) => string>> = {
  'WordPress, for who may not post unfiltered HTML': ksesPost,
  'CKEditor 5': ckeditor,
  Drupal: (html) => drupal(html),
  'Drupal with the builder’s tags allowed': (html) =>
    drupal(html, `<civic-kpi ${card.join(' ')}> <civic-value ${card.join(' ')}>`),
  'Drupal with the tag allowed, and of its attributes the metric': (html) =>
    drupal(html, '<civic-kpi metric> <civic-value metric>'),
  'an editor that keeps tags without attributes': (html) => filterTags(html, bare, { comments: true }),
  'an editor that keeps attributes but data-*': (html) =>
    filterTags(html, {
      ...all,
      'civic-kpi': withoutData(card),
      'civic-value': withoutData(card),
      script: file,
    }),
  'an editor that keeps frames without their sandbox': (html) =>
    filterTags(html, { ...all, iframe: frame }, { comments: true }),
  'an editor that keeps frames and no script': (html) =>
    filterTags(html, { iframe: all.iframe, img: image, p: [] }),
  'an editor that keeps scripts and no frame or tag of ours': (html) =>
    filterTags(html, { script: all.script, img: image, p: [] }),
  'an editor that keeps tags of ours and scripts, and no others': (html) =>
    filterTags(html, { 'civic-kpi': card, 'civic-value': card, script: all.script }),
  'a filter that takes nothing': (html) => filterTags(html, all, { comments: true }),
};

const kinds = {
  'a card': {},
  'a value': { element: 'value' },
} satisfies Record<string, Partial<BuilderState>>;
const inline = { version: 1, metrics: { 'covid.cases': { title: 'Confirmed cases' } } };

/** What is pasted of a form, of each kind that it has. */
const snippetsOf = (form: Form) =>
  Object.entries(kinds).flatMap(([kind, state]) =>
    [undefined, { kind: 'inline' as const, file: inline }].map((catalog) => ({
      title: `${kind}${catalog ? ' with its catalog' : ''}`,
      snippet: toPieces(
        choose({
          state: { form, place: 'ramsey', 'as-of': '2021-01-05', lang: 'es', ...state },
          ...(catalog && { catalog }),
        }),
      )
        .filter(({ title }) => !/style sheet|Allowed|command/.test(title))
        .map(({ code }) => code)
        .join('\n'),
    })),
  );

/** A page with things of its own, some of which are as ours are. */
const toPage = (html: string) =>
  `<!doctype html><html lang="es"><head><title>News</title>
<link rel="preload" as="font" href="/f.woff2" crossorigin="anonymous"><script async src="/site.js"></script></head>
<body><p>News</p><script>let a</script><!-- news -->\n${html}\n</body></html>`;

/** Everything that one has and the other has not: filters take all of a tag's name or none, so that their order stays. */
function toLosses(original: string, filtered: string): string[] {
  const before = parsePage(original);
  const after = parsePage(filtered);
  const left = elementsOf(after);
  const elements = elementsOf(before).flatMap(({ tagName, attrs }) => {
    const at = left.findIndex((each) => each.tagName === tagName);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (!same) return [`<${tagName}>`];
    return attrs
      .filter(({ name }) => !same.attrs.some((each) => each.name === name))
      .map(({ name }) => `<${tagName}> ${name}`);
  });
  const commentsOf = (root: typeof before) =>
    [...nodesBelow(root)].filter(isComment).map(({ data }) => `<!--${data}-->`);
  const kept = commentsOf(after);
  return [...elements, ...commentsOf(before).filter((each) => !kept.includes(each))].sort();
}

interface Told {
  readonly code: string;
  readonly level: string;
  readonly message: string;
}

/** What the doctor says is lost, in the same words as `toLosses`; the rest is of the page as a whole. */
function read({ message }: Told): string | null {
  const [, comment] = /^The comment (<!--.*-->) is gone/.exec(message) ?? [];
  const [, tag = '', name] =
    /^<([\w-]+)\b.*> (?:was stripped|lost the attribute ([\w-]+))/s.exec(message) ?? [];
  return comment ?? (tag ? `<${tag}>${name ? ` ${name}` : ''}` : null);
}

async function examine(filtered: string, snippet?: string): Promise<readonly Told[]> {
  await write('page.html', toPage(filtered));
  const words = snippet === undefined ? [] : ['--snippet', await write('snippet.html', snippet)];
  return (await ask('doctor', 'page.html', '--offline', '--json', ...words)).json()
    .findings as readonly Told[];
}

describe('with the snippet, doctor names all that is taken, and no more, by', () => {
  for (const [name, filter] of Object.entries(filters))
    for (const form of forms)
      for (const { title, snippet } of snippetsOf(form))
        test(`${name}, of ${form}: ${title}`, async () => {
          const filtered = filter(snippet);
          const found = (await examine(filtered, snippet)).map(read).filter((each) => each !== null);
          assert.deepEqual(found.sort(), toLosses(snippet, filtered));
        });
});

describe('without the snippet, doctor', () => {
  /** What is left of ours: without any of it a page has lost all of it, or never had any. */
  const ours = /<civic-|<iframe [^>]*embed\.html|<script[^>]+(?:civic-(?:metrics|frame)\.js|data-catalog)/;
  for (const [name, filter] of Object.entries(filters))
    for (const form of forms)
      for (const { title, snippet } of snippetsOf(form)) {
        const filtered = filter(snippet);
        const had = (part: RegExp) => part.test(snippet) && !part.test(filtered);
        const left = (part: RegExp) => part.test(filtered);
        const expected = [
          ...(left(ours) ? [] : ['nothing']),
          ...(had(/<script[^>]*civic-metrics\.js/) && left(/<civic-/) ? ['lost-script'] : []),
          ...(had(/<script[^>]*civic-frame\.js/) && left(/<iframe [^>]*src/) ? ['lost-frame-script'] : []),
          ...(had(/<iframe [^>]*src/) && left(/civic-frame\.js/) ? ['orphan-script'] : []),
          ...(had(/<civic-|data-widget/) && left(/civic-metrics\.js/) ? ['orphan-script'] : []),
          ...(had(/<civic-[^>]* metric=/) && left(/<civic-/) ? ['lost-metric'] : []),
          ...(had(/<script[^>]*type="application\/json"/) && !left(/<script/) ? ['catalog-as-text'] : []),
        ];
        test(`${expected.length ? `says ${expected.join(', ')}` : 'finds nothing'} of what ${name} leaves of ${form}: ${title}`, async () => {
          const found = (await examine(filtered)).map(({ code }) => code);
          assert.deepEqual(found.sort(), expected.sort());
        });
      }
});

describe('with the snippet, the page as a whole', () => {
  test('is well where nothing was taken, also of a mail, which holds no tag of ours', async () => {
    for (const form of forms)
      for (const { snippet } of snippetsOf(form)) assert.deepEqual(await examine(snippet, snippet), []);
  });

  test('that is WordPress’s is well without the comments of its blocks', async () => {
    const [each] = snippetsOf('wordpress');
    const snippet = each?.snippet ?? '';
    const found = await examine(snippet.replaceAll(/<!--.*?-->/g, ''), snippet);
    assert.deepEqual(
      found.map(({ level, code }) => `${level} ${code}`),
      ['note lost-comment', 'note lost-comment'],
    );
  });
});

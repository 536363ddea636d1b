/**
 * As WordPress's `wp_kses_post` does, which everybody's posts go through who may not post unfiltered HTML. Written from its
 * reference (https://developer.wordpress.org/reference/functions/wp_kses_post/): the tags of `$allowedposttags` and its
 * global attributes, as far as snippets and the texts around them use any. Tags go, the text within them stays; comments
 * stay, as blocks are written in them.
 */

import { filterTags, type AllowList } from './tags.js';

const everywhere = 'aria-* class data-* dir hidden id lang role style title xml:lang'.split(' ');
const plain =
  'abbr b blockquote br cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i li ol p pre q s section small span strong sub sup u ul';

const posts: AllowList = {
  ...Object.fromEntries(plain.split(' ').map((tag) => [tag, everywhere])),
  a: [...everywhere, 'href', 'rel', 'target', 'name', 'download'],
  img: [...everywhere, 'alt', 'align', 'border', 'height', 'loading', 'longdesc', 'src', 'usemap', 'width'],
};

export const ksesPost = (html: string): string => filterTags(html, posts, { comments: true });

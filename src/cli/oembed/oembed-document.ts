/** The oEmbed document (oembed.com, version 1.0, type rich) of a card in a frame. */

import { frameSandbox } from '../../author/frame-sandbox.js';
import { element } from '../render/markup.js';

export interface FramedCard {
  readonly title: string;
  /** The embed page with its query. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly provider: { readonly name: string; readonly url: string | null } | null;
  readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number } | null;
  /** Seconds for which a consumer may keep the document. */
  readonly cacheAge: number;
}

export function toOembed(card: FramedCard): Readonly<Record<string, unknown>> {
  const { title, src, width, height, provider, thumbnail, cacheAge } = card;
  const frame = element('iframe', {
    src,
    title,
    width,
    height,
    sandbox: frameSandbox,
    loading: 'lazy',
    frameborder: 0,
  });
  return {
    version: '1.0',
    type: 'rich',
    title,
    html: frame.text,
    width,
    height,
    cache_age: cacheAge,
    ...(provider && {
      provider_name: provider.name,
      ...(provider.url !== null && { provider_url: provider.url }),
    }),
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
}

/** The line by which a page that shows the card says where the document is. */
export function toDiscoveryLink(href: string, title: string): string {
  const link = element('link', { rel: 'alternate', type: 'application/json+oembed', href, title });
  return link.text.replace('</link>', '');
}

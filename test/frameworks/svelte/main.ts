import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { mount as mountComponent, unmount } from 'svelte';
import MetricCard from './metric-card.svelte';

void defineCatalog('/demo/metrics.json');

export function mount(target: Element): () => void {
  const card = mountComponent(MetricCard, { target });
  return () => void unmount(card);
}

import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { createApp } from 'vue';
import MetricCard from './metric-card.vue';

void defineCatalog('/demo/metrics.json');

export function mount(target: Element): () => void {
  const app = createApp(MetricCard);
  app.mount(target);
  return () => app.unmount();
}

import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { render } from 'solid-js/web';
import { MetricCard } from './metric-card.js';

void defineCatalog('/demo/metrics.json');

export function mount(target: Element): () => void {
  return render(() => <MetricCard />, target);
}

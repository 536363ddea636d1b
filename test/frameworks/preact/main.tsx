import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { render } from 'preact';
import { MetricCard } from './metric-card.js';

void defineCatalog('/demo/metrics.json');

export function mount(target: Element): () => void {
  render(<MetricCard />, target);
  return () => render(null, target);
}

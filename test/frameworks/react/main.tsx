import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { createRoot } from 'react-dom/client';
import { MetricCard } from './metric-card.js';

void defineCatalog('/demo/metrics.json');

export function mount(target: Element): () => void {
  const root = createRoot(target);
  root.render(<MetricCard />);
  return () => root.unmount();
}

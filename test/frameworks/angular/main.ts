import '@angular/compiler'; // links Angular's own packages, which the Angular CLI would have done
import { createApplication } from '@angular/platform-browser';
import { defineCatalog } from 'civic-metrics';
import 'civic-metrics/define';
import { MetricCard } from './metric-card.js';

void defineCatalog('/demo/metrics.json');

export async function mount(target: Element): Promise<() => void> {
  const app = await createApplication();
  const host = target.appendChild(document.createElement('metric-card'));
  app.bootstrap(MetricCard, host);
  return () => app.destroy();
}

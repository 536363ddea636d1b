import '__PROJECT__/dist/civic-metrics.js';
import { mountAs, openPage } from '__PROJECT__/test/bench/page/civic-cards.ts';
openPage(100);
export const mount = mountAs('civic-kpi', { loading: 'eager' });

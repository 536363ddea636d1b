import '__PROJECT__/dist/civic-metrics.js';
import { mountAs, openPage } from '__PROJECT__/test/bench/page/civic-cards.ts';
openPage(500);
export const mount = mountAs('civic-sparkline', { loading: 'eager' });

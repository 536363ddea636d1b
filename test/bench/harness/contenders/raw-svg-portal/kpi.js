import { kpi } from '../../lib/kpi-shell.js';
import { mount as draw } from '../raw-svg/spark.js';
import { fromPortal } from './portal.js';
export const mount = fromPortal(kpi(draw));

import { mount as draw } from '../raw-svg/spark.js';
import { fromPortal } from './portal.js';
export const mount = fromPortal(draw);

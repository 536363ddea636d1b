import { mount as draw } from '../raw-svg/trend.js';
import { fromPortal } from './portal.js';
export const mount = fromPortal(draw);

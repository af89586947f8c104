/** WeChat's screens are narrow. */
export { Bars as Chart } from './bars';

/** Rows of values; WeChat's screens are narrow and get blocks. */
export { StackedRows as Table } from './stacked-rows';

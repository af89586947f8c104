/** WeChat's scanner behind a button. */
export { DoorCamera as CardReader } from '../../checkins/door-camera';

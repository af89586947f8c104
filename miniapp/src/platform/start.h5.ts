import { arrivalOf } from './scan.rules';

// Runs before the router reads the address: a link from a poster becomes the page WeChat would open.
const page = arrivalOf(location.href, Math.floor(Date.now() / 1000));
if (page) history.replaceState(null, '', page);

/**
 * Where a path of the server's (`/api/files/…`) is found from this device: WeChat knows no server of its own, a
 * browser asks the one that sent the page. Whole addresses stay as they are.
 */
export const addressOf = (path: string): string => (path.startsWith('/') ? API_BASE + path : path);

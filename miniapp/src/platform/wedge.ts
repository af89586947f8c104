/** WeChat passes no keys on; there the camera reads. */
export function useWedge(_onRead: (scanned: string) => unknown): void {}

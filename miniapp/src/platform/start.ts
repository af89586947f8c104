/** Nothing to prepare in WeChat: a scanned link arrives as `q` by itself. */
export {};

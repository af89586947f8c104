// All that WeChat has of a browser's globals; anything else fails `tsc -p tsconfig.weapp.json`.
declare const console: {
  log(...what: unknown[]): void;
  warn(...what: unknown[]): void;
  error(...what: unknown[]): void;
};
declare function setTimeout(run: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare function setInterval(run: () => void, milliseconds: number): number;
declare function clearInterval(timer: number | undefined): void;

import { dirname, join } from 'node:path/posix';
import { type Context, createContext, runInContext, Script } from 'node:vm';
import { read } from './build.js';

/** Names that WeChat hides from every module, whatever the phone's engine has. */
const hidden = [
  ...['window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage'],
  ...['history', 'Caches', 'screen', 'alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'fetch'],
  ...['Reporter', 'webkit', 'WeixinJSCore', 'indexedDB', 'crypto', 'Blob', 'FileReader', 'Image', 'process'],
  ...['URL', 'URLSearchParams', 'AbortController', 'TextEncoder', 'TextDecoder', 'structuredClone', 'Buffer'],
];

/**
 * Runs first. WeChat runs no text as code (`new Function('return this')` alone answers). The base library mends old
 * engines with core-js up to ES2020; what came later, and what depends on the phone, is taken away.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/js-support.html
 */
const likeWechat = `(() => {
  const whole = globalThis;
  const native = Function;
  const inert = function () {
    return arguments[arguments.length - 1] === 'return this' ? () => whole : () => undefined;
  };
  inert.prototype = native.prototype;
  native.prototype.constructor = inert;
  whole.Function = inert;
  whole.eval = () => undefined;
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'WeakRef', 'FinalizationRegistry',
    'AggregateError', 'Iterator']) delete whole[name];
  const late = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'];
  const holders = [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype];
  for (const holder of holders) for (const name of late) delete holder[name];
  for (const name of ['replaceAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['any', 'withResolvers', 'try']) delete Promise[name];
  delete Map.groupBy;
  delete Array.fromAsync;
})()`;

/** The world in which a mini-program's JavaScript runs. */
export class Realm {
  readonly #context: Context;
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #failed: (error: unknown) => void;
  readonly #parse: (text: string) => unknown;

  /** @param globals what WeChat adds to the language · @param failed told of errors that nobody catches */
  constructor(globals: Readonly<Record<string, unknown>>, failed: (error: unknown) => void) {
    this.#failed = failed;
    const timers = {
      setTimeout: this.#later(setTimeout, true),
      setInterval: this.#later(setInterval, false),
      clearTimeout: (timer: NodeJS.Timeout) => this.#forget(timer),
      clearInterval: (timer: NodeJS.Timeout) => this.#forget(timer),
    };
    this.#context = createContext(
      { ...timers, ...globals },
      { codeGeneration: { strings: false, wasm: false } },
    );
    runInContext(likeWechat, this.#context);
    this.#parse = this.run('text => JSON.parse(text)') as (text: string) => unknown;
  }

  run(code: string): unknown {
    return runInContext(code, this.#context);
  }

  /** A plain value as the mini-program's own engine would have made it. */
  own<T>(value: T): T {
    return value === undefined ? value : (this.#parse(JSON.stringify(value)) as T);
  }

  /** Calls into the mini-program; an error goes where WeChat reports it. */
  call<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  /** Runs a module once, as `require` does. */
  require(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module = { exports: this.run('({})') };
    this.#modules.set(file, module);
    const names = ['require', 'module', 'exports', ...hidden].join(', ');
    const wrapper = new Script(`(function (${names}) {${read(file)}\n})`, { filename: file });
    const run = wrapper.runInContext(this.#context) as (...given: unknown[]) => void;
    const nested = (path: string) => this.require(join(dirname(file), path).replace(/(\.js)?$/, '.js'));
    run.call(module.exports, nested, module, module.exports);
    return module.exports;
  }

  /** Ends every timer. */
  close(): void {
    for (const timer of this.#timers) this.#forget(timer);
  }

  #later(start: typeof setTimeout | typeof setInterval, once: boolean) {
    return (run: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]) => {
      const timer: NodeJS.Timeout = start(() => {
        if (once) this.#timers.delete(timer);
        this.call(() => run(...given));
      }, milliseconds);
      this.#timers.add(timer);
      return timer;
    };
  }

  #forget(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }
}

import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

// node test/run-ts.mjs <file.ts>: runs TypeScript of this package as Jest does, in a process of its own.
register('./swc-hooks.mjs', import.meta.url);
await import(pathToFileURL(process.argv[2] ?? '').href);

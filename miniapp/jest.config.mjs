import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

// The server's Jest and compiler serve the mini-program as well.
const swc = createRequire(new URL('../server/package.json', import.meta.url)).resolve('@swc/jest');
const places = ['src', 'e2e'].filter(place => existsSync(new URL(place, import.meta.url)));

export default {
  testEnvironment: 'node',
  roots: places.map(place => `<rootDir>/${place}`),
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      swc,
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  // Generous: two cores share browsers and servers, and nothing here is a measure of speed.
  testTimeout: 180_000,
};

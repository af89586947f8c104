import { ViewerSource } from '../src/http/viewer.guard.js';
import type { Viewer } from '../src/kernel/viewer.js';
import type { Persona, TestApp } from './app.js';

/** The viewer a persona is, for services that are called without a request. */
export async function viewerOf(app: TestApp, persona: Persona): Promise<Viewer> {
  const viewer = await app.get(ViewerSource).viewerOf(app.token(persona));
  if (!viewer) throw new Error(`${persona} is not signed in`);
  return viewer;
}

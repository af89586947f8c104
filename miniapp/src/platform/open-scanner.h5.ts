import { go } from '../hooks/nav';

/** Opens the page with the camera, which goes on to the result by itself. */
export async function openScanner(): Promise<void> {
  go('/pages/scan/index');
}

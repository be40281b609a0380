import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real recordings lie beside the project, not in it. `null`, with a word on the console, where they are absent. */
export function sharedFile(path: string): string | null {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url));
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`skipped: ../shared/data/${path} is absent`);
  return null;
}

// Writes docs/measures.md from the catalogue: npm run docs.
import { writeFileSync } from 'node:fs';
import { measuresPage } from '../packages/engine/src/index.ts';

writeFileSync(new URL('../docs/measures.md', import.meta.url), measuresPage());

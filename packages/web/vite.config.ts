import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/content-security-policy.ts';
import { offline } from './build/offline.ts';

/** Lets the pose network use threads: they need shared memory, which needs an isolated page. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  plugins: [react(), contentSecurityPolicy(), offline()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1500, assetsInlineLimit: 0, manifest: true },
  worker: { format: 'es' },
  server: { headers: isolation, fs: { allow: ['../..'] } },
  preview: { headers: isolation },
});

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page that ./rits bench planning measures; it is no part of the portal. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../../../../../deploy/bench/target/grid'),
    emptyOutDir: true,
    rollupOptions: { input: resolve(import.meta.dirname, 'grid.html') },
  },
});

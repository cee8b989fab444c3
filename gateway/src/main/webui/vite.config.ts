import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the dev server finds the gateway; the built app is served by the gateway itself. */
const gateway = process.env['RITS_GATEWAY'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The gateway's Content-Security-Policy has no unsafe-inline and no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/auth', '/session', '/login', '/logout', '/live', '/settings'].map((path) => [path, gateway]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    reporters: ['default', 'junit'],
    outputFile: { junit: 'reports/vitest.xml' },
  },
});

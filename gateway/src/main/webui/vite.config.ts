import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the dev server finds the gateway; the built app is served by the gateway itself. */
const gateway = process.env['RITS_GATEWAY'] ?? 'http://localhost:8080';

/**
 * "virtual:netherlands": the outline of the country, cut at build time out of Natural Earth 1:10m as packed by world-atlas (public domain).
 * The map shows it when no municipality boundaries are loaded. Only the European part, in CRS84 with 4 decimals.
 */
function netherlands(): Plugin {
  const name = 'virtual:netherlands';
  return {
    name: 'rits-netherlands',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
      const world = JSON.parse(readFileSync(file, 'utf8')) as TopoJSON.Topology<{ countries: TopoJSON.GeometryCollection }>;
      const country = feature(world, world.objects.countries).features.find((one) => one.id === '528');
      if (country?.geometry.type !== 'MultiPolygon') throw new Error('no outline of the Netherlands in world-atlas');
      const round = (value: number | undefined) => Math.round((value ?? 0) * 10_000) / 10_000;
      const coordinates = country.geometry.coordinates
        .filter((polygon) => (polygon[0]?.[0]?.[1] ?? 0) > 50)
        .map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)])));
      return `export default ${JSON.stringify({ type: 'MultiPolygon', coordinates })};`;
    },
  };
}

/** What every page needs before a map or chart is asked for, compressed. */
const ENTRY_BUDGET = 170_000;

/** Fails the build when the entry and all it imports at once grow beyond the budget. */
function entryBudget(): Plugin {
  return {
    name: 'rits-entry-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const needed = new Set<string>();
      const need = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || needed.has(file)) return;
        needed.add(file);
        chunk.imports.forEach(need);
      };
      Object.values(bundle).forEach((chunk) => {
        if (chunk.type === 'chunk' && chunk.isEntry) need(chunk.fileName);
      });
      const size = [...needed].reduce((sum, file) => {
        const chunk = bundle[file];
        return chunk?.type === 'chunk' ? sum + gzipSync(chunk.code).length : sum;
      }, 0);
      if (size > ENTRY_BUDGET) this.error(`the entry is ${size} bytes compressed, more than ${ENTRY_BUDGET}`);
      this.info(`entry: ${size} bytes compressed`);
    },
  };
}

export default defineConfig({
  plugins: [react(), netherlands(), entryBudget()],
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
      ['/api', '/auth', '/session', '/login', '/callback', '/logout', '/live', '/config.json', '/refusals'].map((path) => [path, gateway]),
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

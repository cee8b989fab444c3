import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA as a program can judge it. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a theme can change: it has other colours, and the same elements in the same places. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const SOURCE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: string[] }[] };
type Axe = { run: (root: Document, options: unknown) => Promise<{ violations: Violation[] }> };

async function judge(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target: target.map(String) })) }));
  }, runOnly);
}

/** Every rule in the light theme, and those of colour in the dark one as well; a line per violation. */
export async function faultsIn(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const found = await judge(page, scheme === 'light' ? { type: 'tag', values: WCAG } : { type: 'rule', values: OF_COLOUR });
    faults.push(...found.map(({ id, nodes }) => `${scheme}: ${id} ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

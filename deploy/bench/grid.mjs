// Frames of the edit grid in a real Chromium, while scrolling through all lines and while typing in a hundred cells.
// node grid.mjs <folder of the built page> [rows] [years]
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

const [folder, rows = '500', years = '20'] = process.argv.slice(2);
const { chromium } = createRequire(new URL('../journeys/package.json', import.meta.url))('@playwright/test');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const FRAME_MS = 1000 / 60;
/** A frame is late when the one before it was skipped. */
const LATE_MS = 1.5 * FRAME_MS;
const GOAL_LATE = 0.01;

const server = createServer((request, response) => {
  const file = join(folder, normalize(new URL(request.url, 'http://x').pathname));
  if (!existsSync(file) || !extname(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--disable-gpu', '--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`http://127.0.0.1:${server.address().port}/grid.html?rows=${rows}&years=${years}`);
  const cells = page.locator('td[role=gridcell]');
  await cells.first().waitFor();
  if (Number(await page.locator('table').getAttribute('aria-rowcount')) !== Number(rows) + 2) throw new Error('the grid has another number of lines');
  await page.evaluate(() => {
    window.keys = [];
    new PerformanceObserver((list) => window.keys.push(...list.getEntries().filter(({ name }) => name === 'keydown').map(({ duration }) => duration)))
      .observe({ type: 'event', durationThreshold: 16 });
  });

  const scrolled = await frames(page, async () => {
    await page.mouse.move(640, 450);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // Down and up: what is out of sight goes, so that each time all lines are drawn anew.
    for (const step of [240, -240, 240, -240]) for (let at = 0; at < height; at += 240) await page.mouse.wheel(0, step);
  });
  await page.evaluate(() => window.scrollTo(0, 0));
  await cells.first().click();
  const typed = await frames(page, async () => {
    for (let cell = 0; cell < 100; cell++) {
      await page.keyboard.press(String(cell % 9 + 1));
      await page.keyboard.press('Enter');
    }
  });
  const changed = await page.locator('[role=gridcell].changed').count();
  // Of a hundred cells under each other only those near to what is in sight are drawn.
  if (changed < 20) throw new Error(`only ${changed} cells changed: nothing was typed`);
  tell('scrolling', scrolled);
  tell('typing in 100 cells', typed);
  const keys = await page.evaluate(() => window.keys.sort((a, b) => a - b));
  console.log(`  a key until what it does is drawn: of 200 keys ${keys.length} took 16 ms or longer; the longest ${keys.at(-1) ?? '< 16'} ms`);
} finally {
  await browser.close();
  server.close();
}

/** Milliseconds between frames while something is done, after a second of rest. */
async function frames(page, act) {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    window.frames60 = [];
    window.going = true;
    let before = performance.now();
    const tick = (now) => {
      window.frames60.push(now - before);
      before = now;
      if (window.going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  return page.evaluate(() => {
    window.going = false;
    return window.frames60.slice(1);
  });
}

function tell(what, each) {
  const sorted = [...each].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  const late = each.filter((ms) => ms > LATE_MS).length;
  const rate = each.length / each.reduce((sum, ms) => sum + ms, 0) * 1000;
  console.log(`grid of ${rows} × ${years}, ${what}: ${rate.toFixed(1)} frames a second over ${each.length} frames; p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms; ${late} late (goal ≤ ${GOAL_LATE * 100} %: ${late <= GOAL_LATE * each.length ? 'met' : 'MISSED'})`);
}

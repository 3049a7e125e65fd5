import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** Drawings of the icon, each with the names of the files made of it and their sizes in pixels. */
const icons: Record<string, Record<string, number>> = {
  'sidelight-small': { '16': 16, '32': 32 },
  sidelight: { '48': 48, '64': 64, '96': 96, '128': 128 },
  'sidelight-quiet': { 'quiet-16': 16, 'quiet-32': 32 },
  'sidelight-paused': { 'paused-16': 16, 'paused-32': 32 },
};

/** Draws the icons in `icons/` in every size that browsers and stores take, and gives back the files written. */
export async function exportIcons(browser: Browser): Promise<string[]> {
  const files: string[] = [];
  const page = await browser.newPage();
  for (const [drawing, sizes] of Object.entries(icons)) {
    const svg = readFileSync(`icons/${drawing}.svg`, 'utf8');
    for (const [name, size] of Object.entries(sizes)) {
      await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
      await page.setContent(
        `<style>html{background:none}body{margin:0}svg{display:block;inline-size:${size}px}</style>${svg}`,
      );
      const path = `icons/${name}.png` as const;
      await page.screenshot({ path, omitBackground: true });
      files.push(path);
    }
  }
  await page.close();
  return files;
}

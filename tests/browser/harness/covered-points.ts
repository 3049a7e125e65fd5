import type { Page } from 'puppeteer-core';

/** How many points of a grid over the window belong to something in the page's top layer, as clicks there would find it. */
export function countCovered(page: Page): Promise<number> {
  return page.evaluate(() => {
    let covered = 0;
    for (let x = 4; x < innerWidth; x += 8)
      for (let y = 4; y < innerHeight; y += 8)
        if (document.elementFromPoint(x, y)?.matches(':popover-open')) covered += 1;
    return covered;
  });
}

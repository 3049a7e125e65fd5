import { expect } from 'vitest';
import { changeSettings, readBadge, tabIdOf } from '../../harness/extension-api.ts';
import { portray, witness } from '../../harness/self-portrait.ts';
import { rest, until } from '../../harness/until.ts';
import type { World } from '../../harness/world.ts';
import { type HostilePage, html, rain, type Stage, story } from '../hostile-page.ts';

async function lookAt({ open }: World, url: string, patience: () => Promise<unknown>) {
  const page = await open.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    await patience();
    const witnessed = (await page.evaluate('witnessed')) as string[];
    return { witnessed, portrait: await page.evaluate(portray) };
  } finally {
    await page.close();
  }
}

/** The page with us in it cannot be told from the page while we are paused. */
async function expectUnseen({ world, page, url }: Stage): Promise<void> {
  await page.close();
  const isStory = url.includes('story');
  const withUs = await lookAt(world, url, async () => {
    if (isStory) {
      const tab = await tabIdOf(world, url);
      await until('a badge', async () => (await readBadge(world, tab)) !== '');
    }
    await rest(900);
  });
  await changeSettings(world, { paused: true });
  await rest(400);
  const without = await lookAt(world, url, () => rest(900));
  await changeSettings(world, { paused: false });
  await rest(400);
  expect(withUs.witnessed).toEqual(without.witnessed);
  expect(withUs.portrait).toEqual(without.portrait);
}

/** Pages that look whether anybody is there, where nobody is to be seen. */
export const unseen: HostilePage[] = [
  {
    what: 'that is a story watches itself while we show in the toolbar only',
    outcomes: ['recognized'],
    panel: 'none',
    settings: { opening: 'toolbar' },
    body: () => html({ script: witness, body: story }),
    act: expectUnseen,
  },
  {
    what: 'that is none of our business watches itself',
    outcomes: ['quiet'],
    panel: 'none',
    body: () => html({ script: witness, body: `${rain}<x-quiet></x-quiet>` }),
    act: expectUnseen,
  },
  {
    what: 'watches itself while we are only there when asked',
    outcomes: ['not-read'],
    panel: 'none',
    settings: { where: 'asked' },
    body: () => html({ script: witness, body: rain }),
    act: ({ page }) =>
      page
        .evaluate(portray)
        .then(({ popovers, sheets }) => expect({ popovers, sheets }).toEqual({ popovers: 0, sheets: 0 })),
  },
];

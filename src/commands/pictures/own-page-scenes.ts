import { waitForText } from '../../../tests/browser/harness/page-text.ts';
import type { Scene } from './scene.ts';
import { pageWidths } from './windows.ts';

function ownPage(surface: string, state: string, path: string, isWhole = true): Scene {
  return {
    surface,
    state,
    widths: pageWidths,
    isWhole,
    async prepare({ world }) {
      const page = await world.open.browser.newPage();
      await world.open.goToExtensionPage(page, path);
      await page.bringToFront();
      await waitForText(page, /\S\s+\S/);
      return page;
    },
  };
}

/** The pages of the extension that fill a tab. */
export const ownPageScenes: Scene[] = [
  ownPage('options', 'all', 'options.html'),
  ownPage('first run', 'all', 'welcome.html'),
  ownPage('library', 'front', 'library.html#/'),
  ownPage('library', 'explainer', 'library.html#/dns-tampering'),
  ownPage('library', 'tool', 'library.html#/tor'),
  ownPage('library', 'kind', 'library.html#/kind/law', false),
  ownPage('library', 'country', 'library.html#/country/IR'),
  ownPage('library', 'search', 'library.html#/?q=vpn', false),
  ownPage('library', 'nothing found', 'library.html#/?q=rhubarb%20custard', false),
  ownPage('library', 'timeline', 'library.html#/timeline', false),
];

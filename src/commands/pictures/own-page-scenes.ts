import type { Scene } from './scene.ts';
import { pageWidths } from './windows.ts';

function ownPage(surface: string, state: string, path: string, isMain = false): Scene {
  return {
    surface,
    state,
    widths: pageWidths,
    isMain,
    async prepare({ world }) {
      const page = await world.open.browser.newPage();
      await world.open.goToExtensionPage(page, path);
      await page.bringToFront();
      return page;
    },
  };
}

/** The pages of the extension that fill a tab. */
export const ownPageScenes: Scene[] = [
  ownPage('options', 'top', 'options.html', true),
  ownPage('first run', 'top', 'welcome.html', true),
  ownPage('library', 'front', 'library.html#/', true),
  ownPage('library', 'explainer', 'library.html#/dns-tampering'),
  ownPage('library', 'tool', 'library.html#/tor'),
  ownPage('library', 'country', 'library.html#/country/IR'),
  ownPage('library', 'search', 'library.html#/?q=vpn'),
  ownPage('library', 'timeline', 'library.html#/timeline', true),
];

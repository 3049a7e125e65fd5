import { launch } from 'puppeteer-core';
import type { OpenBrowser, OpenOptions } from './open-browser.ts';

/** Keeps the browser's own services from asking the network for anything. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  // A page that could not be reached is not tried again behind the back of who looks at it.
  '--disable-auto-reload',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,Translate,OptimizationHints,MediaRouter',
];

/** Starts Chrome, Chromium or Edge. The extension is loaded over the debugging pipe, which branded builds allow too. */
export async function openChromium(options: OpenOptions): Promise<OpenBrowser> {
  const { headless, hosts, extension, hasBackground = true, window = { width: 1440, height: 900 } } = options;
  const browser = await launch({
    executablePath: options.executablePath,
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(extension ? { enableExtensions: [extension] } : {}),
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      ...quiet,
      `--window-size=${window.width},${window.height}`,
      ...(headless ? ['--disable-gpu'] : []),
      // Chromium does not start as root with its sandbox on; everyone else keeps it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(hosts ? mapHosts(hosts.port, hosts.names) : []),
    ],
  });
  let id = '';
  if (extension && hasBackground) {
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
      { timeout: 60_000 },
    );
    id = new URL(worker.url()).host;
  }
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    kind: 'chrome',
    browser,
    extensionUrl,
    async goToExtensionPage(page, path) {
      await page.goto(extensionUrl(path), { waitUntil: 'load' });
    },
    close: () => browser.close(),
  };
}

function mapHosts(port: number, names: string[]): string[] {
  const rules = names.map((name) => `MAP ${name} 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    ...(names.includes('*') ? ['--ignore-certificate-errors'] : []),
  ];
}

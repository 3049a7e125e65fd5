import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import type { OpenBrowser, OpenOptions } from './open-browser.ts';

/** The extension's host in the profiles that we make: any UUID would do, but it must be known beforehand. */
const extensionHost = '5de11647-0000-4000-8000-000000000001';

/** Keeps the browser's own services from asking the network for anything. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.contentblocking.introCount': 99,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'dom.security.https_first': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Starts Firefox over WebDriver BiDi and installs the extension for the session. */
export async function openFirefox(options: OpenOptions): Promise<OpenBrowser> {
  const { headless, hosts, extension, window = { width: 1440, height: 900 } } = options;
  const geckoId = extension && readGeckoId(extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, ...options.environment },
    // Lets `evaluate` into the extension's own pages.
    args: ['--remote-allow-system-access', `--width=${window.width}`, `--height=${window.height}`],
    extraPrefsFirefox: {
      ...quiet,
      ...(geckoId ? { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionHost }) } : {}),
      ...(hosts ? mapHosts(hosts.port, hosts.names) : {}),
      ...options.firefoxPreferences,
    },
  });
  if (extension) await browser.installExtension(resolve(extension));
  const extensionUrl = (path: string) => `moz-extension://${extensionHost}/${path}`;
  return {
    kind: 'firefox',
    browser,
    extensionUrl,
    goToExtensionPage: (page, path) => goToExtensionPage(page, extensionUrl(path)),
    close: () => browser.close(),
  };
}

/** The id that the extension has in Firefox; null where it leaves that to Firefox, and its pages have no known address. */
function readGeckoId(extension: string): string | null {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  return typeof id === 'string' ? id : null;
}

/** A proxy file that sends these names, and no other, to the local server, which answers as a proxy too. */
function mapHosts(port: number, names: string[]): Record<string, string | number | boolean> {
  const isOurs = names.includes('*') ? 'true' : `${JSON.stringify(names)}.indexOf(host) >= 0`;
  const script = `function FindProxyForURL(url, host) { return ${isOurs} ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** In Firefox `page.goto` to a page of an extension never resolves, although the page loads: so we look ourselves. */
async function goToExtensionPage(page: Page, url: string): Promise<void> {
  page.goto(url, { timeout: 0 }).catch(() => undefined);
  const end = Date.now() + 30_000;
  for (;;) {
    const at = await page
      .evaluate(() => `${document.readyState} ${location.href}`)
      .catch((error: unknown) => `(${error instanceof Error ? error.message : error})`);
    if (at === `complete ${url}`) return;
    if (Date.now() > end) throw new Error(`${url} did not load within 30 s; last seen: ${at}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

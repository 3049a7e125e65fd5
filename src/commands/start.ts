import { mkdir } from 'node:fs/promises';
import { setTimeout as rest } from 'node:timers/promises';
import { readBrowserKind } from './browsers/browser-kinds.ts';
import { getBrowser } from './browsers/get-browser.ts';
import { type OpenBrowser, openBrowser } from './browsers/open-browser.ts';
import { type PageToOpen, preparePage } from './browsers/page-to-open.ts';
import { waitForGate, waitForPanel, waitForReport } from './browsers/watch-extension.ts';
import { build } from './build.ts';
import { readWords } from './command-line.ts';

const usage = `npm start [-- [--browser chrome|chromium|edge|firefox] [--headless] [URL-OR-FILE]]
Builds Sidelight and opens it in a browser on the sample story, or on the page that you name.
Without a display it saves a screenshot in artifacts/ and prints the report.`;

const { values, positionals } = readWords(usage, {
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chrome' },
    headless: { type: 'boolean', default: !hasDisplay() },
  },
});

process.exitCode = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

async function start(): Promise<number> {
  const kind = readBrowserKind(values.browser);
  console.error('Building the extension');
  await build();
  const executablePath = await getBrowser(kind);
  const page = await preparePage(positionals[0]);
  console.error(`Opening ${page.url} in ${executablePath}`);
  const { headless } = values;
  const open = await openBrowser(kind, {
    executablePath,
    extension: `dist/${kind}`,
    headless,
    ...(page.hosts ? { hosts: page.hosts } : {}),
  });
  try {
    if (!(await waitForGate(open, 20_000))) throw new Error('Sidelight did not start within 20 s.');
    return headless ? await photograph(open, page) : await letRead(open, page);
  } finally {
    await open.close();
    await page.close();
  }
}

async function letRead({ browser }: OpenBrowser, { url }: PageToOpen): Promise<number> {
  const closed = new Promise((resolve) => browser.once('disconnected', resolve));
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  console.error('Sidelight is open. Close the browser to end.');
  await closed;
  return 0;
}

async function photograph(open: OpenBrowser, { url }: PageToOpen): Promise<number> {
  const tab = await open.browser.newPage();
  await tab.goto(url, { waitUntil: 'load' });
  const report = await waitForReport(open, url, 20_000);
  await tab.bringToFront();
  if (!report?.about) {
    console.error(
      `${url} was not recognized as a page about internet censorship, so there is no panel to show.`,
    );
    if (report) console.log(JSON.stringify(report, null, 2));
    return 1;
  }
  if (!(await waitForPanel(tab, 20_000))) {
    console.error(`${url} was recognized, but its panel did not appear within 20 s.`);
    console.log(JSON.stringify(report, null, 2));
    return 1;
  }
  // The panel slides in; the picture is to show it at rest.
  await rest(800);
  await mkdir('artifacts', { recursive: true });
  const path = `artifacts/start-${open.kind}.png` as const;
  await tab.screenshot({ path });
  console.log(path);
  console.log(JSON.stringify(report, null, 2));
  return 0;
}

/** Whether a window can be opened: Linux says so in its environment, elsewhere there always is a display. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

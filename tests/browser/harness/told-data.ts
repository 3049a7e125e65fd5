import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Kinds of data that look-ups tell services, as Firefox names them. */
const told = ['browsingActivity', 'websiteContent'];

/** With this preference Firefox answers every question of an extension with yes, without showing it. */
export const yesToAll = { 'extensions.webextOptionalPermissionPrompts': false };

/** Whether Firefox lets the extension tell services anything. `control` is a page of the extension. */
export function mayTell(control: Page): Promise<boolean> {
  return control.evaluate(
    (kinds) => (globalThis.browser ?? chrome).permissions.contains({ data_collection: kinds } as object),
    told,
  );
}

/** Has a reader of Firefox agree to that, which takes a click, where questions are answered with yes. */
export async function agreeToTell(control: Page): Promise<void> {
  await control.evaluate((kinds) => {
    const button = document.createElement('button');
    button.id = 'agree';
    button.style.cssText = 'position:fixed;inset:0;z-index:9999';
    button.addEventListener('click', () => {
      void (globalThis.browser ?? chrome).permissions.request({ data_collection: kinds } as object);
      button.remove();
    });
    document.body.append(button);
  }, told);
  await control.click('#agree');
  await until('Firefox to let services be told', () => mayTell(control));
}

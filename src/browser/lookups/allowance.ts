import browser, { type Permissions } from 'webextension-polyfill';
import { consentTo, type ServiceState } from '../../core/lookup/consent.ts';
import type { Reason } from '../../core/lookup/outcome.ts';
import type { Settings } from '../../core/settings.ts';
import { findService, services } from '../../services/catalogue.ts';
import { hostOf, isPlaced, patternsAt, type Service } from '../../services/service.ts';

/**
 * Undefined where a service may be asked: the reader allows it always, or has allowed it for this page, and the browser lets
 * us reach its hosts. Else why not.
 */
export async function refusalOf(
  id: string,
  settings: Settings,
  permits: readonly string[],
): Promise<Reason | undefined> {
  const service = findService(id);
  if (!service?.pace || !isPlaced(service, settings.hosts)) return { why: 'not-asked' };
  const consent = consentTo(settings.consents, id);
  if (consent === 'never' || (consent === 'ask' && !permits.includes(id))) return { why: 'not-asked' };
  return (await hasAccess(service, settings)) ? undefined : { why: 'no-permission' };
}

/** Whether the browser lets us reach a service's hosts and tell it anything: the reader may have taken that back. */
function hasAccess(service: Service, settings: Settings): Promise<boolean> {
  const origins = patternsAt(service, hostOf(service, settings.hosts));
  return browser.permissions.contains({ origins, ...toldData() });
}

/**
 * What look-ups tell services, as Firefox names it, which has its own question about that and a switch among its add-ons
 * (https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/). Chrome has no such thing.
 */
function toldData(): Pick<Permissions.Permissions, 'data_collection'> {
  const { gecko } = browser.runtime.getManifest().browser_specific_settings ?? {};
  const told = gecko?.data_collection_permissions?.optional;
  return told ? { data_collection: told } : {};
}

/**
 * Asks the reader, through the browser, for access to the services' hosts and, in Firefox, for what they are told. Call it at
 * once in the handler of a click.
 */
export function requestAccess(services: readonly Service[], settings: Settings): Promise<boolean> {
  const origins = services.flatMap((service) => patternsAt(service, hostOf(service, settings.hosts)));
  return browser.permissions.request({ origins: [...new Set(origins)], ...toldData() });
}

/** Every service that can be asked, as a surface shows it. */
export function describeServices(settings: Settings, permits: readonly string[]): ServiceState[] {
  return services
    .filter((service) => service.pace && isPlaced(service, settings.hosts))
    .map(({ id, name, learns }) => ({
      id,
      name,
      learns,
      consent: consentTo(settings.consents, id),
      once: permits.includes(id),
    }));
}

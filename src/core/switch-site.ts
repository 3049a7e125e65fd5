import { isOnSite } from './normalize-link.ts';
import type { Settings } from './settings.ts';

/**
 * Settings with Sidelight on or off for a site. Off hides it; on takes it, and every wider entry that covers it, from the
 * hidden sites, and adds it to the chosen ones where only these are looked at.
 */
export function switchSite(settings: Settings, site: string, on: boolean): Settings {
  if (!site) return settings;
  if (!on)
    return { ...settings, hiddenSites: [...settings.hiddenSites.filter((entry) => entry !== site), site] };
  const hiddenSites = settings.hiddenSites.filter((entry) => !isOnSite(site, [entry]));
  const isChosen = settings.where !== 'chosen' || isOnSite(site, settings.chosenSites);
  return {
    ...settings,
    hiddenSites,
    chosenSites: isChosen ? settings.chosenSites : [...settings.chosenSites, site],
  };
}

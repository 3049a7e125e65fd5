import { isOnSite } from './normalize-link.ts';
import type { Settings } from './settings.ts';

/** Whether the settings let Sidelight look at a site by itself. */
export function isLookedAt(
  { where, chosenSites, hiddenSites }: Pick<Settings, 'where' | 'chosenSites' | 'hiddenSites'>,
  site: string,
): boolean {
  if (where === 'asked' || isOnSite(site, hiddenSites)) return false;
  return where === 'every' || isOnSite(site, chosenSites);
}

/**
 * Settings with Sidelight on or off for a site. Off hides it; on takes it, and every wider entry that covers it, from the
 * hidden sites, and adds it to the chosen ones where only these are looked at. Where the site is read in a private window, no
 * list gets its name.
 */
export function switchSite(settings: Settings, site: string, on: boolean, isPrivate = false): Settings {
  if (!site || (isPrivate && !on)) return settings;
  if (!on)
    return { ...settings, hiddenSites: [...settings.hiddenSites.filter((entry) => entry !== site), site] };
  const hiddenSites = settings.hiddenSites.filter((entry) => !isOnSite(site, [entry]));
  const stays = isPrivate || settings.where !== 'chosen' || isOnSite(site, settings.chosenSites);
  return {
    ...settings,
    hiddenSites,
    chosenSites: stays ? settings.chosenSites : [...settings.chosenSites, site],
  };
}

import { ownPageScenes } from './own-page-scenes.ts';
import { panelScenes } from './panel-scenes.ts';
import { popupScenes } from './popup-scenes.ts';
import type { Scene } from './scene.ts';

/** Every surface in every state that is photographed, and looked through by the tests of access. */
export const scenes: readonly Scene[] = [...panelScenes, ...popupScenes, ...ownPageScenes];

import { tabIdOf } from '../harness/extension-api.ts';
import { readPanel } from '../harness/panel-view.ts';
import type { World } from '../harness/world.ts';

/** Whether what the reader would click on in the middle of the panel is the panel. */
export async function hitsPanel(world: World, url: string): Promise<boolean> {
  const view = await readPanel(world, url);
  if (!view) return false;
  const point = { x: view.box.x + view.box.width / 2, y: view.box.y + view.box.height / 2 };
  const tab = await tabIdOf(world, url);
  return await world.control.evaluate(
    async (id, { x, y }) => {
      const [injected] = await (globalThis.browser ?? chrome).scripting.executeScript({
        target: { tabId: id },
        args: [x, y],
        func: (left: number, top: number) => {
          type Opener = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
          const element = document.elementFromPoint(left, top) as HTMLElement & {
            openOrClosedShadowRoot?: ShadowRoot;
          };
          const opener = (globalThis as { chrome?: { dom?: Opener } }).chrome?.dom?.openOrClosedShadowRoot;
          const root = element && (opener ? opener(element) : element.openOrClosedShadowRoot);
          return root?.mode === 'closed';
        },
      });
      return injected?.result ?? false;
    },
    tab,
    point,
  );
}

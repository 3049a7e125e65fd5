import type { World } from './world.ts';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text?: string };
}

/**
 * Evaluates an expression in Firefox's own window, which holds its menus and prompts and no page. Its value must be one that JSON
 * can say. The driver has no call for it: this is WebDriver BiDi with Mozilla's own scope.
 */
export async function inFirefoxWindow<T>(world: World, expression: string): Promise<T> {
  const { connection } = world.open.browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error(`Firefox has no window: ${JSON.stringify(contexts)}`);
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  const { type, result: value, exceptionDetails } = result as Evaluated;
  if (type !== 'success') throw new Error(`in Firefox's window: ${exceptionDetails?.text}`);
  return JSON.parse(value?.value ?? 'null') as T;
}

import { type AnyNode, type BlockStatement, parse } from 'acorn';

/** Stands before functions that most runs do not call. */
const seldom = '//! seldom\n';

/**
 * A minified script of one function that is called at once, written so that browsers compile its functions when they read it.
 * Otherwise they read each twice: to find its end, and when it is first called. A bracket before a function tells that it will be
 * called (https://v8.dev/blog/preparser#pife), which minifying takes away. Declared functions that `//! seldom` stands before are left as
 * they are; bundling must keep such comments (`legalComments: 'inline'`).
 */
export function compileEarly(script: string): string {
  const body = findBody(script);
  const brackets = findBrackets(body);
  /** The script between two places, with brackets. */
  const cut = (from: number, to: number): string => {
    let written = '';
    let at = from;
    for (const [place, bracket] of brackets) {
      if (place < from || place >= to) continue;
      written += script.slice(at, place) + bracket;
      at = place;
    }
    return written + script.slice(at, to);
  };
  // Declared functions stand ready before anything runs, so they come first.
  const declared: string[] = [];
  let rest = '';
  let at = body.start + 1;
  for (const node of body.body) {
    if (node.type !== 'FunctionDeclaration' || script.endsWith(seldom, node.start)) continue;
    const start = script.slice(node.start, node.id.start).trimEnd();
    declared.push(`${node.id.name}=(${start}${cut(node.id.end, node.end)})`);
    rest += cut(at, node.start);
    at = node.end;
  }
  rest += cut(at, body.end - 1);
  const ahead = declared.length > 0 ? `var ${declared.join(',')};` : '';
  return `${script.slice(0, body.start)}{${ahead}${rest}${script.slice(body.end - 1)}`.replaceAll(seldom, '');
}

/** The body of the function that a script consists of. Throws where it is another script. */
function findBody(script: string): BlockStatement {
  const [only] = parse(script, { ecmaVersion: 2024 }).body;
  const call = only?.type === 'ExpressionStatement' ? only.expression : undefined;
  const called = call?.type === 'CallExpression' ? call.callee : undefined;
  if (called?.type !== 'ArrowFunctionExpression' || called.body.type !== 'BlockStatement')
    throw new Error(`"${script.slice(0, 40)}" is no function that is called at once`);
  return called.body;
}

/** Where brackets go: around each function that is an expression, in the order of the script. */
function findBrackets(root: AnyNode): [place: number, bracket: '(' | ')'][] {
  const found: [number, '(' | ')'][] = [];
  const visit = (node: AnyNode, isMethod: boolean) => {
    if (node.type === 'ArrowFunctionExpression' || (node.type === 'FunctionExpression' && !isMethod))
      found.push([node.start, '('], [node.end, ')']);
    const isOwner = node.type === 'MethodDefinition' || node.type === 'Property';
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, isOwner);
  };
  visit(root, false);
  return found.sort(([a, one], [b]) => a - b || (one === ')' ? -1 : 1));
}

function isNode(part: unknown): part is AnyNode {
  return typeof part === 'object' && part !== null && 'type' in part && 'start' in part;
}

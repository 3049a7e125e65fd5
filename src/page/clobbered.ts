/**
 * The fields of a form stand before what the form has of its own: `<input name="parentElement">`
 * (https://html.spec.whatwg.org/multipage/forms.html#the-form-element, LegacyOverrideBuiltIns). In Chrome that holds for the
 * scripts of extensions too.
 */
const used = [
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'contains',
  'hasAttribute',
  'getAttribute',
  'closest',
] as const;

const isBrowser = typeof Node !== 'undefined';
const parentGetter = isBrowser && Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
const childrenGetter = isBrowser && Object.getOwnPropertyDescriptor(Element.prototype, 'children')?.get;

/** Whether an element is a form whose fields stand before what we would ask of it. */
export function isClobbered(element: Element): boolean {
  return typeof element.nodeName !== 'string' || used.some((name) => typeof element[name] !== 'function');
}

/** The parent of an element, whatever the element's fields are named: nobody can send us round in circles. */
export function parentOf(element: Element): Element | null {
  return parentGetter ? (parentGetter.call(element) as Element | null) : element.parentElement;
}

/** The children of an element, likewise: `children` is what forms that book rooms call a field. */
export function childrenOf(element: Element): Element[] {
  return [...(childrenGetter ? (childrenGetter.call(element) as HTMLCollection) : element.children)];
}

/** The style an element was pasted with: small letters, no spaces. */
export function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s+/g, '');
}

/** The sign before a list item, which Word writes for programs that know no lists. */
export function isListMark(element: Element): boolean {
  return styleOf(element).includes('mso-list:ignore');
}

/** The style an element was pasted with: small letters, no spaces. */
export function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s+/g, '');
}

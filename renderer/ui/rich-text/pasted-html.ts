/** What is used here of the browser's trusted types, which TypeScript's own library does not name yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

// Named in the content security policy (electron/app/security.ts): no other text may become a page.
const policy = trustedTypes?.createPolicy('dreiepunkt-paste', { createHTML: (html) => html });

/** A pasted page as a document of its own: nothing in it runs or is fetched, and it is never shown itself. */
export function parsePasted(html: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}

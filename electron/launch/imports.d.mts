export interface ForbiddenImport {
  rule: string;
  from: string;
  to: string;
}

/**
 * Every import in `root` that the project's table forbids.
 * Rejects when the tool cannot read TypeScript: it would then find nothing and call it clean.
 */
export function findForbiddenImports(root?: string): Promise<ForbiddenImport[]>;

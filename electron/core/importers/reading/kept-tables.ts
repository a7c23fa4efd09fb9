import { DomainError } from '../../../contract/errors.ts';
import type { Cube } from '../cube.ts';

const kept = 3;

/** The tables behind the newest few readings, by the hash of their file. */
export class KeptTables {
  readonly #cubes = new Map<string, Cube>();

  put(hash: string, cube: Cube): void {
    this.#cubes.delete(hash);
    this.#cubes.set(hash, cube);
    for (const old of [...this.#cubes.keys()].slice(0, -kept)) this.#cubes.delete(old);
  }

  /** Throws `not_found` when the table is gone. */
  get(hash: string): Cube {
    const cube = this.#cubes.get(hash);
    if (cube) return cube;
    throw new DomainError('not_found', 'Forhåndsvisningen er borte. Velg fila på nytt.');
  }
}
